import { givenEffects } from '#components/staff/given-effects.ts'
import { roleName } from '#components/staff/role-name.ts'
import type { RoleName } from '#lib/actor.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { differing, type Given } from '#lib/roles/rules.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { wordsOf } from '#lib/words.ts'
import type { CounterNames } from './change-words.ts'
import { lineDifferences } from './differences.ts'

type Row = Record<string, unknown>

type Change = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

type Known = { counters: CounterNames; roles: readonly RoleName[] }

/** What a change of rights or of a text comes to, a sentence each; null for things that are told column by column. */
export function recordedLines(change: Change, { counters, roles }: Known, locale: StaffLocale) {
  const { thing, before, after } = change
  if (thing === 'role') return roleLines(change, locale)
  if (thing === 'staff_roles') {
    const places = [...counters].map(([id, name]) => ({ id, name }))
    return givenEffects(
      { before: givenIn(before), after: givenIn(after) },
      { roles, counters: places },
      locale,
    )
  }
  const isText = thing === 'text' || thing === 'notice_template' || thing === 'page_text'
  return isText ? textLines(change, locale) : null
}

const givenIn = (row: Row | null): Given[] => (row?.roles as Given[] | undefined) ?? []

const roleIn = (row: Row | null, id: string) => ({
  id,
  name: (row?.name as LocalizedText | null | undefined) ?? null,
  permissions: (row?.permissions as string[] | null | undefined) ?? null,
  isArchived: Boolean(row?.archivedAt),
  needsFactor: Boolean(row?.requiresSecondFactor),
})

/** A role that comes begins with no right, one that goes ends with none. */
function roleLines({ thingId, before, after }: Change, locale: StaffLocale): string[] {
  const t = textOf(locale, 'roles')
  const words = wordsOf(locale, 'calendars')
  const [was, is] = [roleIn(before, thingId), roleIn(after, thingId)]
  const held = permissionsOf(is)
  const yesNo = (value: boolean) => words(value ? 'change.yes' : 'change.no')
  const fromTo = (column: 'name' | 'requiresSecondFactor', one: string, other: string) =>
    one === other
      ? []
      : [
          words('change.fact', {
            column: words(`column.${column}`),
            value: words('change.from_to', { before: one, after: other }),
          }),
        ]
  return [
    ...(before && after ? fromTo('name', roleName(was, locale), roleName(is, locale)) : []),
    ...differing(permissionsOf(was), held).map((permission) =>
      t.plain(held.includes(permission) ? 'asked.added' : 'asked.removed', {
        permission: t.plain(`permission.${permission}`),
      }),
    ),
    ...fromTo('requiresSecondFactor', yesNo(was.needsFactor), yesNo(is.needsFactor)),
    ...(was.isArchived === is.isArchived
      ? []
      : [t.plain(is.isArchived ? 'history.archived' : 'history.restored')]),
  ]
}

/** Where the city has no text of its own, the shipped one stands: the row of the own text has kept it. */
function textLines({ thing, before, after }: Change, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'calendars')
  const was = before ? writtenIn(before) : String(after?.shipped ?? '')
  const is = after ? writtenIn(after) : String(before?.shipped ?? '')
  if (thing === 'text') return [words('change.from_to', { before: was, after: is })]
  const lines = lineDifferences(was, is, locale)
  return lines.length > 0 ? lines : [words('change.details')]
}

const writtenIn = ({ subject, body, value }: Row): string =>
  [subject, body, value].filter((part) => typeof part === 'string').join('\n\n')
