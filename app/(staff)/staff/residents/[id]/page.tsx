import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { InquiriesBeside } from '#components/inquiries/inquiries-beside.tsx'
import { ProtectionNotice } from '#components/protection/protection-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { givenCode } from '#lib/auth/given-code.ts'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { considerationsOfResident } from '#lib/considerations/queries.ts'
import { answersInWords } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiriesOfResident } from '#lib/inquiries/queries.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import { protectionOf } from '#lib/protection/queries.ts'
import { residentId, residentQuery } from '#lib/residents/input.ts'
import { residentById } from '#lib/residents/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { AccountFacts } from './account-facts.tsx'
import { CloseAccount } from './close-account.tsx'
import { Considerations } from './considerations.tsx'
import { FasterNotice } from './faster-notice.tsx'
import { GiveCode } from './give-code.tsx'
import { History } from './history.tsx'
import { IssueAgain } from './issue-again.tsx'
import { LetterList } from './letter-list.tsx'
import { NoticeNumbers } from './notice-numbers.tsx'
import { VisitList } from './visit-list.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'residents').plain('title') }
}

/** One resident as the counter sees them: the account, their visits and mail, and what staff can do for them. */
export default async function ResidentPage({ params, searchParams }: Props) {
  const staff = await requireStaff('residents.view')
  const [locale, wanted, query] = await Promise.all([
    staffLocale(),
    residentId.safeParseAsync(await params),
    searchParams,
  ])
  const person = wanted.success ? await residentById(staff, wanted.data.id, currentTime()) : null
  if (!person) notFound()
  await leaveTrace(staff, { act: 'resident_viewed', subject: { kind: 'resident', id: person.id } })
  const items = await considerationsOfResident(staff, person.id, currentTime())
  if (items.length > 0)
    await leaveTrace(staff, { act: 'considerations_viewed', subject: { kind: 'resident', id: person.id } })
  const [inquiries, { inquiryChoices }] = await Promise.all([
    inquiriesOfResident(staff, person.id),
    citySettings(),
  ])
  const protection = may(staff, 'protection.view')
    ? await protectionOf(staff, { residentId: person.id })
    : null
  const answers = await answersInWords('registration', person.answers, locale, 'staff')
  const t = textOf(locale, 'residents')
  const { done, refused, faster, missing, checked } = residentQuery.parse(query)
  const isOpen = person.state !== 'closed'
  const canHelp = isOpen && may(staff, 'residents.help')
  const given = canHelp ? await givenCode(staff, person.id) : null
  const canIssue = isOpen && may(staff, 'residents.issue')
  return (
    <div className="space-y-8">
      <p>
        <Link href="/staff/residents">{t('person.back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t('person.title', { number: groupResidentNumber(person.number) })}
      </Heading>
      {done && <Notice tone="success" role="status" title={t(`done.${done}`)} />}
      {faster && <FasterNotice locale={locale} staff={staff} id={person.id} faster={faster} />}
      <ProtectionNotice locale={locale} protection={protection} />
      <AccountFacts locale={locale} person={person} />
      {answers.length > 0 && (
        <section aria-labelledby="answers" className="space-y-3">
          <Heading level={2} size={3} id="answers">
            {t('person.answers')}
          </Heading>
          <AnswerFacts answers={answers} />
        </section>
      )}
      <Considerations locale={locale} items={items} staff={staff} residentId={person.id} />
      <NoticeNumbers locale={locale} person={person} canHelp={canHelp} />
      <VisitList locale={locale} visits={person.visits} />
      <InquiriesBeside
        locale={locale}
        staff={staff}
        inquiries={inquiries}
        choices={inquiryChoices}
        today={dayOf(currentTime())}
        about={{ resident: person.id }}
      />
      <LetterList locale={locale} letters={person.letters} canOpen={may(staff, 'mail.view')} />
      {canHelp && person.state === 'active' && <GiveCode locale={locale} person={person} given={given} />}
      {canIssue && person.state !== 'active' && (
        <IssueAgain
          locale={locale}
          person={person}
          refused={refused}
          missing={missing}
          isWrong={checked !== undefined}
        />
      )}
      {canIssue && <CloseAccount locale={locale} id={person.id} />}
      <History locale={locale} events={person.events} />
    </div>
  )
}
