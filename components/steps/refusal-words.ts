import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Why a change of the steps at the counter was not saved. */
export function workRefusals(locale: StaffLocale, last: LastChange | null) {
  const t = textOf(locale, 'steps')
  return {
    changed_meanwhile: changedMeanwhile(locale, last),
    service_taken: t('settings.refusal.service_taken'),
    two_for_all: t('settings.refusal.two_for_all'),
    too_many: t('settings.refusal.too_many'),
  }
}
