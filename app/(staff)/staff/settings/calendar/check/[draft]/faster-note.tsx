import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DryRun } from '#lib/calendars/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; run: Pick<DryRun, 'confirmedAt' | 'isCurrent' | 'faster'> }

/** Why a draft cannot be confirmed any more: who confirmed it, or who changed the same, and when. */
export function FasterNote({ locale, run: { confirmedAt, isCurrent, faster } }: Props) {
  const t = textOf(locale, 'calendars')
  if (!confirmedAt)
    return isCurrent ? null : (
      <Notice tone="danger" role="alert" title={whoWasFaster(locale, faster)}>
        <p>{t('check.outdated')}</p>
      </Notice>
    )
  return (
    <>
      {faster?.name && (
        <p>{t('check.confirmed_by', { name: faster.name, moment: momentInWords(faster.at, locale) })}</p>
      )}
      <Link href="/staff/settings/history">{t('check.history')}</Link>
    </>
  )
}
