import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords, timeInWords } from '#lib/date-words.ts'
import { type LastAct, lastActOn, type VisitToCancel, visitToCancel } from '#lib/desk/queries.ts'
import type { OfficeCancelRefusal } from '#lib/desk/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { proxyCancelPath } from '#lib/proxy/rules.ts'
import { officeReasons } from '#lib/reservations/rules.ts'
import { sealedWord } from '#lib/sealed-search.ts'
import { servicesInWords } from '#lib/service-words.ts'
import { may } from '#lib/staff/access.ts'
import { cancelAsOfficeAction } from './actions.ts'
import { CancelForm } from './cancel-form.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'desk').plain('cancel.title') }
}

/** One visit that the office cancels: what it is, who will be told, and why. */
export default async function OfficeCancelPage({ params }: Props) {
  const staff = await requireStaff('desk.cancel')
  const [locale, { number }] = await Promise.all([staffLocale(), params])
  const visit = await visitToCancel(staff, { number })
  if (!visit) notFound()
  await leaveTrace(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } })
  const last = await lastActOn(staff, visit.id)
  const t = textOf(locale, 'desk')
  const back = `/staff?${new URLSearchParams({ counter: visit.counterId, q: sealedWord(staff, visit.number) })}`
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1} size={2}>
        {t('cancel.title')}
      </Heading>
      <VisitFacts locale={locale} visit={visit} />
      {visit.status === 'booked' ? (
        <>
          <Notice tone={visit.isMailed ? 'info' : 'warning'}>
            <p>{t('cancel.lead')}</p>
            <p>{t(visit.isMailed ? 'cancel.mailed' : 'cancel.not_mailed')}</p>
          </Notice>
          <CancelForm
            action={cancelAsOfficeAction}
            visit={{ id: visit.id, version: visit.version }}
            reasons={[
              { value: '', label: t.plain('cancel.choose') },
              ...officeReasons.map((value) => ({ value, label: t.plain(`cancel.choice.${value}`) })),
            ]}
            words={formWords(locale, last)}
          />
        </>
      ) : (
        <Notice tone="warning">
          <p>{t('cancel.over', { status: t.plain(`status.${visit.status}`) })}</p>
          <p>{lastActInWords(locale, last)}</p>
        </Notice>
      )}
      <ul className="space-y-2">
        <li>
          <Link href={back}>{t('cancel.keep')}</Link>
        </li>
        {visit.status === 'booked' && may(staff, 'proxy.book', visit.counterId) && (
          <li>
            <Link href={proxyCancelPath(visit.number)}>{textOf(locale, 'proxy')('cancel.asked')}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}

function VisitFacts({ locale, visit }: { locale: StaffLocale; visit: VisitToCancel }) {
  const t = textOf(locale, 'desk')
  const when = t('list.span', {
    from: momentInWords(visit.startsAt, locale),
    until: timeInWords(visit.endsAt, locale),
  })
  return (
    <Facts
      facts={[
        { term: t('cancel.fact.number'), detail: groupReservationNumber(visit.number) },
        { term: t('cancel.fact.when'), detail: when },
        { term: t('cancel.fact.where'), detail: localized(visit.counterName, locale) },
        { term: t('cancel.fact.what'), detail: servicesInWords(visit.services, locale) },
      ]}
    />
  )
}

function formWords(locale: StaffLocale, last: LastAct | null) {
  const t = textOf(locale, 'desk')
  const told = (reason: OfficeCancelRefusal) =>
    [t.plain(`cancel.refusal.${reason}`), lastActInWords(locale, last)].join(' ')
  return {
    reason: t('cancel.reason'),
    note: t('cancel.note'),
    noteHint: t('cancel.note_hint'),
    required: t('cancel.required'),
    submit: t('cancel.submit'),
    invalid: t('cancel.invalid'),
    problems: problemWords(locale),
    refusals: {
      changed_meanwhile: told('changed_meanwhile'),
      not_possible: told('not_possible'),
    },
  }
}
