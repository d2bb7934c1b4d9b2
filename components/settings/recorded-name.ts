import { templateName } from '#components/notices/template-names.ts'
import { roleName } from '#components/staff/role-name.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import { editablePages } from '#lib/settings/rules.ts'
import { templateKinds } from '#lib/templates/rules.ts'
import { screenOf } from '#lib/text-screens.ts'

type Row = Record<string, unknown>

type Change = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

/** What a role, a person or a text is called where its row has no name of its own; null for any other thing. */
export function recordedName(
  { thing, thingId, before, after }: Change,
  { people }: { people?: ReadonlyMap<string, string> | undefined },
  locale: StaffLocale,
): string | null {
  const row = after ?? before ?? {}
  if (thing === 'role')
    return roleName({ id: thingId, name: (row.name as LocalizedText | null | undefined) ?? null }, locale)
  if (thing === 'staff_roles') return people?.get(thingId) ?? thingId
  const name = textName(thing, row, locale)
  const language = shippedLocales.find((each) => each === row.locale)
  if (!(name && language)) return null
  return textOf(locale, 'templates').plain('edit_title', { kind: name, language: nameOfLocale(language) })
}

function textName(thing: ChangedThing, row: Row, locale: StaffLocale): string | null {
  if (thing === 'text') return screenName(`${row.domain}.${row.key}`, locale)
  if (thing === 'notice_template') {
    const kind = templateKinds.find((each) => each === row.kind)
    return kind ? templateName(kind, locale) : null
  }
  const page = thing === 'page_text' && editablePages.find((each) => each === row.page)
  return page ? textOf(locale, 'settings').plain(`text.page.${page}`) : null
}

/** A text is called by the screen it is seen on; nobody knows its key. */
function screenName(text: string, locale: StaffLocale): string | null {
  const screen = screenOf(text)
  return screen && textOf(locale, 'texts').plain(`screen.${screen}`)
}
