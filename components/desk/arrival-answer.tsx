import type { ReactNode } from 'react'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import type { Arrival } from '#lib/desk/queries.ts'
import { type Arriving, officeCancelPath, visitPath } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'

/** Of those that somebody may still come to. */
const cancellable: readonly Arriving[] = ['elsewhere', 'later', 'missed']

type Props = {
  locale: StaffLocale
  visit: Arrival
  arriving: Arriving
  /** Whether this person may cancel for the office. */
  canCancel: boolean
}

/** One visit that was found and is not to be checked in here: what is with it, what to do, and the way to it. */
export function ArrivalAnswer({ locale, visit, arriving, canCancel }: Props) {
  const t = textOf(locale, 'desk')
  const number = groupReservationNumber(visit.number)
  const facts = {
    number,
    counter: localized(visit.counterName, locale),
    time: momentInWords(visit.startsAt, locale),
    status: t.plain(`status.${visit.status}`),
  }
  const address = localized(visit.address, locale)
  return (
    <Notice
      tone={arriving === 'here' ? 'info' : 'warning'}
      role="status"
      title={t(`arriving.${arriving}.title`)}
    >
      {visit.name && <p className="font-bold">{t('arriving.name', { name: visit.name })}</p>}
      <p>{t('search.elsewhere', facts)}</p>
      {arriving === 'elsewhere' && address && <p>{t('arriving.address', { address })}</p>}
      {visit.status !== 'booked' && <p>{lastActInWords(locale, visit.last)}</p>}
      <p>{t(`arriving.${arriving}.todo`)}</p>
      <p className="visit-ways">
        <Way href={visitPath(visit.number)}>{t('arriving.open')}</Way>
        {canCancel && cancellable.includes(arriving) && (
          <Way href={officeCancelPath(visit.number)}>{t('cancel.link')}</Way>
        )}
      </p>
    </Notice>
  )
}

const Way = ({ href, children }: { href: string; children: ReactNode }) => <Link href={href}>{children}</Link>
