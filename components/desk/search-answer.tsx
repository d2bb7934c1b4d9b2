import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { officeCancelPath } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

type Elsewhere = { number: string; status: ReservationStatus; startsAt: Date; counterName: LocalizedText }

type Props = {
  locale: StaffLocale
  digits: string
  count: number
  /** Where the number is booked, if not here today. */
  elsewhere: Elsewhere | null
  /** The list without the search. */
  listPath: string
  /** Whether this person may cancel for the office. */
  canCancel: boolean
}

/** What a search found: how many lines, the other counter or day somebody should have come to, or that it is cancelled. */
export function SearchAnswer({ locale, digits, count, elsewhere, listPath, canCancel }: Props) {
  const t = textOf(locale, 'desk')
  const isCancelled = elsewhere?.status === 'cancelled'
  return (
    <Notice tone={count > 0 || isCancelled ? 'info' : 'warning'} role="status">
      {!isCancelled && (
        <p>{count > 0 ? t('search.found', { digits, count }) : t('search.none', { digits })}</p>
      )}
      {elsewhere && (
        <p className="font-bold">
          {t(isCancelled ? 'search.cancelled' : 'search.elsewhere', {
            number: groupReservationNumber(elsewhere.number),
            counter: localized(elsewhere.counterName, locale),
            time: momentInWords(elsewhere.startsAt, locale),
            status: t.plain(`status.${elsewhere.status}`),
          })}
        </p>
      )}
      {canCancel && elsewhere?.status === 'booked' && (
        <p>
          <Link href={officeCancelPath(elsewhere.number)}>{t('cancel.link')}</Link>
        </p>
      )}
      <p>
        <Link href={listPath}>{t('search.clear')}</Link>
      </p>
    </Notice>
  )
}
