import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import type { historyOf } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Why a role was not changed or given, in words. */
export function roleRefusals(locale: StaffLocale, [newest]: Awaited<ReturnType<typeof historyOf>> = []) {
  const t = textOf(locale, 'roles')
  return {
    changed_meanwhile: changedMeanwhile(locale, newest),
    not_yours: t('refusal.not_yours'),
    last_administrator: t('refusal.last_administrator'),
    end_needed: t('refusal.end_needed'),
    id_taken: t('refusal.id_taken'),
  }
}
