import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { WhoseVisit } from '#components/proxy/whose-visit.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { LastAct } from '#lib/desk/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { lastActOn, visitOfCaller } from '#lib/proxy/queries.ts'
import { proxyChangePath, readOutPath } from '#lib/proxy/rules.ts'
import { changeInput } from '#lib/reservations/input.ts'
import { changeRefusal, type TooLateOrDone } from '#lib/reservations/rules.ts'
import { may } from '#lib/staff/access.ts'
import { CheckChange } from './check-change.tsx'
import { TimePicker } from './time-picker.tsx'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'proxy').plain('change.title') }
}

/** Another time for a visit because its people ask for it: first the time, then the same page asks once more. */
export default async function ChangeForCallerPage({ params, searchParams }: Props) {
  const staff = await requireStaff('proxy.book')
  const [locale, { number }, asked] = await Promise.all([staffLocale(), params, searchParams])
  const visit = await visitOfCaller(staff, { number })
  if (!visit) notFound()
  await leaveTrace(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } })
  const city = await cityOfVisit(visit)
  const now = currentTime()
  const mayExceed = may(staff, 'proxy.exceed', visit.counterId)
  const isUnbound = asked.past === '1' && mayExceed
  const refusal = changeRefusal(visit, city.settings, now)
  const isOpen = refusal === null || (refusal === 'too_late' && mayExceed)
  const wish = changeInput.safeParse(asked).data
  const t = textOf(locale, 'proxy')
  const page = proxyChangePath(number)
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <Heading level={1} size={2}>
          {t(wish ? 'change.confirm' : 'change.title')}
        </Heading>
        {isOpen && <p>{t(wish ? 'change.confirm_lead' : 'change.lead')}</p>}
      </div>
      <WhoseVisit locale={locale} visit={visit} />
      {refusal && <WhyNot locale={locale} refusal={refusal} last={await lastActOn(staff, visit.id)} />}
      {isOpen && wish && <CheckChange {...{ locale, staff, visit, city, wish, mayExceed, isUnbound, now }} />}
      {!(isOpen && wish) && (
        <VisitPanel locale={locale} title={t('change.now')} visit={{ ...visit, ...city }} />
      )}
      {isOpen && !wish && mayExceed && (
        <Link href={isUnbound ? page : `${page}?past=1`} className="inline-flex min-h-target items-center">
          {t(isUnbound ? 'past.close' : 'past.open')}
        </Link>
      )}
      {isOpen && !wish && <TimePicker {...{ locale, staff, visit, asked, isUnbound, now }} />}
      <ButtonLink href={readOutPath(number)} look="quiet" icon="back">
        {t('change.keep')}
      </ButtonLink>
    </div>
  )
}

type WhyNotProps = { locale: StaffLocale; refusal: TooLateOrDone; last: LastAct | null }

/** Why the visit stays where it is; of one that is over, who was the last to act on it. */
const WhyNot = ({ locale, refusal, last }: WhyNotProps) => (
  <Notice tone="warning">
    <p>{textOf(locale, 'proxy')(`refusal.${refusal}`)}</p>
    {refusal === 'not_changeable' && <p>{lastActInWords(locale, last)}</p>}
  </Notice>
)
