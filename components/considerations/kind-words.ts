import type { ConsiderationKind } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What a kind of consideration is for, with an example; of a temporary contact only to who may write one. */
export function kindWords(locale: StaffLocale, kind: ConsiderationKind, hasContact: boolean) {
  const t = textOf(locale, 'considerations')
  const told = kind === 'disaster' && !hasContact ? 'disaster_fee' : kind
  return { lead: t(`kind_lead.${told}`), example: t(`kind_example.${told}`) }
}
