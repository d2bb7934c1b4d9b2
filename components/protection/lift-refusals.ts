import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Why a protection was not lifted; `last` is who did something with it since it was asked for. */
export function liftRefusals(locale: StaffLocale, last: LastChange | null) {
  const t = textOf(locale, 'protection')
  return {
    not_allowed: t('refusal.not_allowed'),
    used_already: t('refusal.used_already'),
    expired: t('refusal.expired'),
    in_use: t('refusal.used_already'),
    changed_meanwhile: doneMeanwhile(locale, last, t('refusal.changed_meanwhile')),
  }
}
