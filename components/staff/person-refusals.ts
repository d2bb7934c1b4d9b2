import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { PersonRefusal } from '#lib/personnel/rules.ts'

/** Why an act on an account is not done, in words. */
export function personRefusals(locale: StaffLocale): Record<PersonRefusal, ReactNode> {
  const t = textOf(locale, 'personnel')
  return {
    own_account: t('refusal.own_account'),
    beyond_own_rights: t('refusal.beyond_own_rights'),
    already_retired: t('refusal.already_retired'),
    last_administrator: t('refusal.last_administrator'),
  }
}
