import { correctMissedAction } from '#app/(staff)/staff/reservations/[number]/actions.ts'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { refusalWords } from '#components/proxy/refusal-words.ts'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Link } from '#components/ui/link.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { timeInWords } from '#lib/date-words.ts'
import { type Arrival, placeHere } from '#lib/desk/queries.ts'
import { type Arriving, officeCancelPath, visitPath } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { bookAgainPath, proxyChangePath } from '#lib/proxy/rules.ts'
import { may } from '#lib/staff/access.ts'
import { personPath } from '#lib/steps/rules.ts'
import { dayOf } from '#lib/time.ts'
import { moveHereAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  visit: Arrival
  arriving: Arriving
  counterIds: readonly string[]
  now: Date
}

/** Of those that somebody may still come to. */
const isOpen = (arriving: Arriving): boolean => ['elsewhere', 'later', 'missed'].includes(arriving)

/** Of those for whom a new time is the way on. */
const isOver = (arriving: Arriving): boolean =>
  ['missed', 'served', 'no_show', 'cancelled'].includes(arriving)

/** What a clerk does next with somebody who came, each with one tap, as far as this clerk may. */
export function ArrivalWays(props: Props) {
  const { locale, staff, visit, arriving } = props
  const t = textOf(locale, 'desk')
  const mayHere = (permission: 'desk.mark' | 'desk.cancel' | 'proxy.book') =>
    may(staff, permission, visit.counterId)
  return (
    <div className="visit-ways mt-2">
      {isOpen(arriving) && mayHere('desk.mark') && <ReceiveHere {...props} />}
      {arriving === 'no_show' && <CameLate {...props} />}
      {arriving === 'arrived' && mayHere('desk.mark') && (
        <Link href={personPath(visit.number, 1)}>{t('arriving.serve')}</Link>
      )}
      {isOpen(arriving) && mayHere('proxy.book') && (
        <Link href={proxyChangePath(visit.number)}>{t('arriving.change')}</Link>
      )}
      {isOver(arriving) && may(staff, 'proxy.book') && (
        <Link href={bookAgainPath(visit, { channel: 'counter', isKnown: may(staff, 'residents.view') })}>
          {t('arriving.bookAgain')}
        </Link>
      )}
      <Link href={visitPath(visit.number)}>{t('arriving.open')}</Link>
      {isOpen(arriving) && mayHere('desk.cancel') && (
        <Link href={officeCancelPath(visit.number)}>{t('cancel.link')}</Link>
      )}
    </div>
  )
}

/** Takes the visit to this counter and this day where a place is free, and checks it in. */
async function ReceiveHere({ locale, staff, visit, counterIds, now }: Props) {
  const t = textOf(locale, 'desk')
  const [only, ...others] = counterIds
  const counterId = others.length === 0 ? only : counterIds.find((id) => id === visit.counterId)
  if (!counterId) return null
  const told = (words: string) => [words, lastActInWords(locale, visit.last)].join(' ')
  const startsAt = await placeHere(staff, visit, counterId, now)
  if (!startsAt) return <p>{t('arriving.noPlace')}</p>
  return (
    <ButtonForm
      action={moveHereAction}
      about={[
        { name: 'reservationId', value: visit.id },
        { name: 'version', value: visit.version },
        { name: 'counterId', value: counterId },
        { name: 'startsAt', value: startsAt.toISOString() },
      ]}
      words={t('arriving.receive', { time: timeInWords(startsAt, locale) })}
      name={groupReservationNumber(visit.number)}
      refusals={{
        ...refusalWords(locale),
        changed_meanwhile: told(t.plain('refusal.changed_meanwhile')),
        not_today: t('refusal.not_today'),
        not_possible: t('refusal.not_possible'),
      }}
    />
  )
}

/** Corrects a visit of today that counts as missed, for somebody who stands here after all. */
function CameLate({ locale, staff, visit, now }: Props) {
  const isToday = dayOf(visit.startsAt) === dayOf(now)
  if (!isToday || !may(staff, 'no_shows.correct', visit.counterId)) return null
  const [t, visits] = [textOf(locale, 'desk'), textOf(locale, 'visits')]
  const told = (words: string) => [words, lastActInWords(locale, visit.last)].join(' ')
  return (
    <ButtonForm
      action={correctMissedAction}
      about={[
        { name: 'reservationId', value: visit.id },
        { name: 'version', value: visit.version },
        { name: 'to', value: 'arrived' },
        { name: 'reason', value: t.plain('arriving.cameLate') },
      ]}
      words={t('arriving.receiveLate')}
      name={groupReservationNumber(visit.number)}
      refusals={{
        changed_meanwhile: told(visits.plain('missed.refusal.changed_meanwhile')),
        not_missed: told(visits.plain('missed.refusal.not_missed')),
      }}
    />
  )
}
