import { ActForm } from '#components/proxy/act-form.tsx'
import { actFormWords } from '#components/proxy/act-form-words.ts'
import { VisitPanel } from '#components/reservations/visit-panel.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import { lastActOn, type VisitOfCaller } from '#lib/proxy/queries.ts'
import { proxyChangePath } from '#lib/proxy/rules.ts'
import { publicServices } from '#lib/services/queries.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { endOfVisit } from '#lib/slots/queries.ts'
import { changeForCallerAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  visit: VisitOfCaller
  city: CityOfVisit
  wish: { counterId: string; startsAt: Date }
  mayExceed: boolean
  isUnbound: boolean
  now: Date
}

/** The visit as it is beside the visit as it would be, before it is moved. */
export async function CheckChange({ locale, staff, visit, city, wish, mayExceed, isUnbound, now }: Props) {
  const [counters, services, last] = await Promise.all([
    publicCounters(),
    publicServices(),
    lastActOn(staff, visit.id),
  ])
  const minutes = visitMinutes(visit.serviceIds.flatMap((id) => services.filter((each) => each.id === id)))
  const asked = { ...wish, serviceIds: visit.serviceIds, minutes, share: 'phone' as const, isUnbound }
  const endsAt = (await endOfVisit(asked, now)) ?? undefined
  const counter = counters.find(({ id }) => id === wish.counterId) ?? null
  const isSame = visit.counterId === wish.counterId && visit.startsAt.getTime() === wish.startsAt.getTime()
  const t = textOf(locale, 'proxy')
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <VisitPanel locale={locale} title={t('change.before')} visit={{ ...visit, ...city }} />
        <VisitPanel
          locale={locale}
          title={t('change.after')}
          visit={{ ...visit, ...city, ...wish, endsAt, counter }}
        />
      </div>
      {isSame ? (
        <Notice tone="warning">{t('change.same')}</Notice>
      ) : (
        <ActForm
          action={changeForCallerAction}
          visit={visit}
          to={{ counterId: wish.counterId, startsAt: wish.startsAt.toISOString() }}
          words={actFormWords(locale, { submit: t('change.submit'), mayExceed, last })}
        />
      )}
      <ButtonLink href={proxyChangePath(visit.number)} look="outline" icon="calendar">
        {t('change.other')}
      </ButtonLink>
    </>
  )
}
