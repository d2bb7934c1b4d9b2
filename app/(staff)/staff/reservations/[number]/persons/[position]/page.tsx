import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { visitPath } from '#lib/desk/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { groupReservationNumber } from '#lib/numbers.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { personQuery } from '#lib/steps/input.ts'
import { personToServe, stepsOfPerson, visitWork } from '#lib/steps/queries.ts'
import { stepsFor } from '#lib/steps/rules.ts'
import { ClosingSection } from './closing-section.tsx'
import { PersonBanner } from './person-banner.tsx'
import { PersonFacts } from './person-facts.tsx'
import { StepList } from './step-list.tsx'
import { StepRecord } from './step-record.tsx'
import { SwitchPerson } from './switch-person.tsx'

type Props = {
  params: Promise<{ number: string; position: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'steps').plain('title') }
}

/** One person of a visit at the counter: who it is of how many, the next step with its list, and the way on. */
export default async function PersonPage({ params, searchParams }: Props) {
  const staff = await requireStaff('desk.view')
  const [locale, { number, position }, work, { identityDocuments }, asked] = await Promise.all([
    staffLocale(),
    params,
    visitWork(),
    citySettings(),
    searchParams,
  ])
  const person = await personToServe(staff, number, Number(position))
  if (!person) notFound()
  await leaveTraceOnce(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: person.id } })
  const t = textOf(locale, 'steps')
  const events = await stepsOfPerson(staff, person.id, person.position)
  const steps = stepsFor(work.sets, person.serviceId)
  const canAct = may(staff, 'desk.mark', person.counterId)
  const isHere = person.status === 'arrived'
  return (
    <div className="visit-page space-y-6">
      <p>
        <Link href={visitPath(person.number)}>
          {t('back', { number: groupReservationNumber(person.number) })}
        </Link>
      </p>
      {personQuery.parse(asked).told === person.progress.version && (
        <Notice tone="danger" role="alert" title={t('refusal.changed_meanwhile')} />
      )}
      <PersonBanner locale={locale} person={person} />
      {!isHere && !person.progress.isClosed && (
        <Notice tone="warning">
          {t('not_here', { status: textOf(locale, 'desk').plain(`status.${person.status}`) })}
        </Notice>
      )}
      <div className="person-page">
        <PersonFacts locale={locale} person={person} />
        <div className="space-y-6">
          <StepList
            locale={locale}
            person={person}
            steps={steps}
            events={events}
            documentLists={identityDocuments}
            canAct={canAct && isHere && !person.progress.isClosed}
          />
          <ClosingSection
            locale={locale}
            staff={staff}
            person={person}
            steps={steps}
            work={work}
            canAct={canAct}
            isHere={isHere}
          />
          <SwitchPerson locale={locale} person={person} />
        </div>
        <StepRecord locale={locale} events={events} />
      </div>
    </div>
  )
}
