import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsiderationMarks } from '#components/considerations/consideration-marks.tsx'
import { MarksOfVisit } from '#components/desk/marks-of-visit.tsx'
import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { InquiriesBeside } from '#components/inquiries/inquiries-beside.tsx'
import { ProtectionNotice } from '#components/protection/protection-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { considerationsOfVisit } from '#lib/considerations/queries.ts'
import { considerationsPath, mayKnowSome, writtenKinds } from '#lib/considerations/rules.ts'
import { lastActOn, visitToShow } from '#lib/desk/queries.ts'
import { hasMarks, officeCancelPath } from '#lib/desk/rules.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiriesOfVisit } from '#lib/inquiries/queries.ts'
import { missedBefore } from '#lib/no-shows/queries.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { protectionOf } from '#lib/protection/queries.ts'
import { sealedWord } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { progressOfVisit } from '#lib/steps/queries.ts'
import { dayOf } from '#lib/time.ts'
import { markVisitAction } from './actions.ts'
import { MissedSection } from './missed-section.tsx'
import { PersonList } from './person-list.tsx'
import { ProxyLinks } from './proxy-links.tsx'
import { VisitFacts } from './visit-facts.tsx'
import { VisitHistory } from './visit-history.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'visits').plain('title_plain') }
}

/** One visit, whole: what it is, who comes, what to heed, what happened so far, and the ways to everything done with it. */
export default async function VisitPage({ params }: Props) {
  const staff = await requireStaff('desk.view')
  const [locale, { number }] = await Promise.all([staffLocale(), params])
  const visit = await visitToShow(staff, number)
  if (!visit) notFound()
  const subject = { kind: 'visit', id: visit.id } as const
  await leaveTraceOnce(staff, { act: 'visit_viewed', subject })
  const noted = mayKnowSome(staff) ? await considerationsOfVisit(staff, visit.id) : []
  if (noted.length > 0) await leaveTraceOnce(staff, { act: 'considerations_viewed', subject })
  const [inquiries, { inquiryChoices }, last] = await Promise.all([
    inquiriesOfVisit(staff, visit.id),
    citySettings(),
    lastActOn(staff, visit.id),
  ])
  const [t, answers] = [
    textOf(locale, 'visits'),
    await answersInWords('booking', visit.answers, locale, 'staff'),
  ]
  const protection = may(staff, 'protection.view')
    ? await protectionOf(staff, { reservationId: visit.id })
    : null
  const missed = await missedBefore(staff, visit.id, currentTime())
  const mayHere = (permission: 'desk.mark' | 'desk.cancel' | 'proxy.book') =>
    may(staff, permission, visit.counterId)
  const canOpenResident = may(staff, 'residents.view')
  const back = `/staff?${new URLSearchParams({ counter: visit.counterId, q: sealedWord(staff, visit.number) })}`
  return (
    <div className="visit-page space-y-6">
      <p>
        <Link href={back}>{t('back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t('title', { number: groupReservationNumber(visit.number) })}
      </Heading>
      <ProtectionNotice locale={locale} protection={protection} />
      <div className="visit-halves">
        <VisitFacts locale={locale} visit={visit} last={last} canOpenResident={canOpenResident} />
        <div className="space-y-6">
          {mayHere('desk.mark') && hasMarks(visit.status) && (
            <section aria-label={t.plain('marks')}>
              <MarksOfVisit locale={locale} visit={{ ...visit, last }} action={markVisitAction} />
            </section>
          )}
          {missed && <Notice tone="warning">{t('missed.often', missed)}</Notice>}
          {may(staff, 'no_shows.correct', visit.counterId) && (
            <MissedSection locale={locale} visit={visit} last={last} />
          )}
          {noted.length > 0 && (
            <section aria-labelledby="noted" className="space-y-2">
              <Heading level={2} size={3} id="noted">
                {t('noted')}
              </Heading>
              <ConsiderationMarks locale={locale} items={noted} />
            </section>
          )}
          <PersonList locale={locale} visit={visit} progress={await progressOfVisit(staff, visit.id)} />
        </div>
      </div>
      {answers.length > 0 && (
        <section aria-labelledby="answers" className="space-y-2">
          <Heading level={2} size={3} id="answers">
            {t('answers')}
          </Heading>
          <AnswerFacts answers={answers} />
        </section>
      )}
      <section aria-labelledby="acts" className="space-y-2">
        <Heading level={2} size={3} id="acts">
          {t('acts')}
        </Heading>
        <ul className="visit-ways">
          {(writtenKinds(staff).length > 0 || noted.length > 0) && (
            <li>
              <Link href={considerationsPath(visit.number)}>{t('noted')}</Link>
            </li>
          )}
          {mayHere('proxy.book') && (
            <ProxyLinks locale={locale} visit={visit} canOpenResident={canOpenResident} />
          )}
          {mayHere('desk.cancel') && visit.status === 'booked' && (
            <li>
              <Link href={officeCancelPath(visit.number)}>{textOf(locale, 'desk')('cancel.link')}</Link>
            </li>
          )}
        </ul>
      </section>
      <InquiriesBeside
        locale={locale}
        staff={staff}
        inquiries={inquiries}
        choices={inquiryChoices}
        today={dayOf(currentTime())}
        about={{ visit: visit.number }}
      />
      <VisitHistory locale={locale} events={visit.events} />
    </div>
  )
}
