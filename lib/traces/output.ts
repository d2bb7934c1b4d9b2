import {
  type ActKind,
  actKinds,
  type DetailName,
  detailNames,
  type SubjectKind,
  subjectKinds,
} from '#lib/audit/rules.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { type StaffLocale, sourceLocale } from '#lib/locales.ts'
import { isPermission } from '#lib/staff/access.ts'
import { isShippedRole } from '#lib/staff/rules.ts'
import { type WordKey, wordsOf } from '#lib/words.ts'
import type { Trace } from './queries.ts'

/** Who acted, with the roles held then: `市川 みどり（窓口職員）`. */
export function whoInWords({ actorKind, actorName, roles }: Trace, locale: StaffLocale): string {
  const t = wordsOf(locale, 'audit')
  if (actorKind === 'system') return t('who.system', { job: actorName ?? '' })
  if (actorName === null) return t('who.nobody')
  return roles.length > 0
    ? t('who.staff', { name: actorName, roles: namesOfRoles(roles, locale) })
    : actorName
}

/** Roles as an entry remembers them: shipped ones by their names, the city's own by their ids. */
export function namesOfRoles(roles: readonly string[], locale: StaffLocale): string {
  const words = wordsOf(locale, 'staff')
  return roles
    .map((role) => (isShippedRole(role) ? words(`role.${role}`) : role))
    .join(wordsOf(locale, 'audit')('who.and'))
}

/** The record it is about, by what people call it. */
export function subjectInWords(
  { subjectKind, subjectName, isHidden }: Pick<Trace, 'subjectKind' | 'subjectName' | 'isHidden'>,
  locale: StaffLocale,
): string {
  if (isHidden) return wordsOf(locale, 'audit')('hidden')
  const kind = kindInWords(subjectKind, locale)
  const name = nameInWords(subjectKind, subjectName ?? '', locale)
  return kind === '' ? '–' : wordsOf(locale, 'audit')('subject_named', { kind, name })
}

/** Shipped roles and kinds of entries go by a code, and have a word. */
function nameInWords(subjectKind: string | null, name: string, locale: StaffLocale): string {
  if (subjectKind === 'role') return namesOfRoles([name], locale)
  if (subjectKind === 'traces' && isKind(name)) return wordsOf(locale, 'audit')(`kind.${name}`)
  return name
}

const isKind = (text: string): text is ActKind => (actKinds as readonly string[]).includes(text)

/** Of what kind that record is; nothing where there is none. */
export const kindInWords = (kind: string | null, locale: StaffLocale): string =>
  kind !== null && isSubject(kind) ? wordsOf(locale, 'audit')(`subject.${kind}`) : ''

const isSubject = (text: string): text is SubjectKind => (subjectKinds as readonly string[]).includes(text)

/** Why, and what else tells what was done. */
export function detailInWords(
  { detail, reason }: Pick<Trace, 'detail' | 'reason'>,
  locale: StaffLocale,
): string {
  const t = wordsOf(locale, 'audit')
  const told = Object.entries(detail ?? {}).flatMap(([name, value]) => {
    if (value === null || value === '') return []
    const label = isDetail(name) ? t(`detail.${name}`) : name
    return [t('detail_named', { label, value: valueInWords(name, `${value}`, locale) })]
  })
  return [...(reason ? [t('detail_named', { label: t('reason'), value: reason })] : []), ...told].join(
    t('who.and'),
  )
}

const isDetail = (text: string): text is DetailName => (detailNames as readonly string[]).includes(text)

/** Details whose values are codes of ours; all others are what somebody typed, or numbers. */
const coded = ['kind', 'state', 'table', 'requiresSecondFactor', 'channel', 'exceeded']

/** A value as people read it: a code by its word, a right by its sentence, and anything else as it is. */
function valueInWords(name: string, value: string, locale: StaffLocale): string {
  if (name === 'permission' && isPermission(value)) return wordsOf(locale, 'roles')(`permission.${value}`)
  const word = `value.${value}`
  return coded.includes(name) && isValue(word) ? wordsOf(locale, 'audit')(word) : value
}

/** Whether a code has a word: the Japanese texts are the list of them. */
const isValue = (word: string): word is Extract<WordKey<'audit'>, `value.${string}`> =>
  shippedTexts(sourceLocale, 'audit').has(word)
