import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { ActForm } from '#components/proxy/act-form.tsx'
import { actFormWords } from '#components/proxy/act-form-words.ts'
import { WhoseVisit } from '#components/proxy/whose-visit.tsx'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { officeCancelPath } from '#lib/desk/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { lastActOn, visitOfCaller } from '#lib/proxy/queries.ts'
import { cancelRefusal } from '#lib/reservations/rules.ts'
import { may } from '#lib/staff/access.ts'
import { cancelForCallerAction } from './actions.ts'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'proxy').plain('cancel.title') }
}

/** One visit that staff cancel because its people ask for it. */
export default async function CancelForCallerPage({ params }: Props) {
  const staff = await requireStaff('proxy.book')
  const [locale, { number }] = await Promise.all([staffLocale(), params])
  const visit = await visitOfCaller(staff, { number })
  if (!visit) notFound()
  await leaveTrace(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } })
  const [city, last] = await Promise.all([cityOfVisit(visit), lastActOn(staff, visit.id)])
  const t = textOf(locale, 'proxy')
  const refusal = cancelRefusal(visit, city.settings, currentTime())
  const mayExceed = may(staff, 'proxy.exceed', visit.counterId)
  // Who may not exceed the rules is not shown the city's own cancelling as a way around them.
  const isHeldBack = refusal === 'too_late' && !mayExceed
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1} size={2}>
        {t('cancel.title')}
      </Heading>
      <WhoseVisit locale={locale} visit={visit} />
      <VisitPanel locale={locale} title={t('change.now')} visit={{ ...visit, ...city }} />
      {refusal === 'not_changeable' && (
        <Notice tone="warning">
          <p>{t('cancel.over', { status: t.plain(`status.${visit.status}`) })}</p>
          <p>{lastActInWords(locale, last)}</p>
        </Notice>
      )}
      {refusal === 'too_late' && <Notice tone="warning">{t('refusal.too_late')}</Notice>}
      {refusal !== 'not_changeable' && !isHeldBack && <p>{t('cancel.lead')}</p>}
      {refusal !== 'not_changeable' && !isHeldBack && (
        <ActForm
          action={cancelForCallerAction}
          visit={visit}
          isDanger
          words={actFormWords(locale, { submit: t('cancel.submit'), mayExceed, last })}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/staff/reservations/${visit.number}/read-out`} look="quiet" icon="back">
          {t('cancel.keep')}
        </ButtonLink>
        {!isHeldBack && may(staff, 'desk.cancel', visit.counterId) && visit.status === 'booked' && (
          <ButtonLink href={officeCancelPath(visit.number)} look="quiet">
            {t('cancel.office')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
