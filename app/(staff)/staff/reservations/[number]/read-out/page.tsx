import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BringPanel } from '#components/reservations/bring-panel.tsx'
import { visitFacts } from '#components/reservations/visit-facts.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { momentInWords, timeInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { groupAccessKey, groupReservationNumber } from '#lib/numbers.ts'
import { heldForCaller, visitOfCaller } from '#lib/proxy/queries.ts'
import { proxyCancelPath, proxyChangePath, proxyPath } from '#lib/proxy/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { checklistOf } from '#lib/services/rules.ts'
import { SlipForm } from './slip-form.tsx'
import { SpelledCode } from './spelled-code.tsx'

/** What stands above the rest in large letters. */
const saidAlready: unknown[] = ['when', 'counter']

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'proxy').plain('read.title') }
}

/** What is read out at the end of a call: number, day, counter, what to bring; of a new booking the access key too. */
export default async function ReadOutPage({ params, searchParams }: Props) {
  const staff = await requireStaff('proxy.book')
  const [locale, { number }, sent] = await Promise.all([staffLocale(), params, searchParams])
  const visit = await visitOfCaller(staff, { number })
  if (!visit) notFound()
  await leaveTrace(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } })
  const { held: token } = openedSearch(staff, sent, ['held']).asked
  const held = typeof token === 'string' ? await heldForCaller(staff, token, currentTime()) : null
  const booked = held?.booked?.number === visit.number ? held.booked : null
  const city = await cityOfVisit(visit)
  const t = textOf(locale, 'proxy')
  const isCancelled = visit.status === 'cancelled'
  const opens = !visit.isOfAccount || city.settings.bookingMode !== 'accounts'
  return (
    <div className="max-w-4xl space-y-6">
      <Heading level={1} size={2}>
        {t('read.title')}
      </Heading>
      {booked && <Notice tone="success" role="status" title={t('read.booked')} />}
      {sent.done === 'changed' && <Notice tone="success" role="status" title={t('read.changed')} />}
      {isCancelled && (
        <Notice
          tone={sent.done === 'cancelled' ? 'success' : 'warning'}
          role="status"
          title={t(sent.done === 'cancelled' ? 'read.cancelled_now' : 'read.cancelled')}
        />
      )}
      <Panel className="space-y-6">
        <SpelledCode
          locale={locale}
          code={groupReservationNumber(visit.number)}
          title={t('read.number')}
          hint={t('read.number_hint')}
        />
        {booked && opens && !booked.accessKey && <p>{t('read.key_gone')}</p>}
        {booked?.accessKey && opens && (
          <SpelledCode
            locale={locale}
            code={groupAccessKey(booked.accessKey)}
            title={t('read.key')}
            hint={t('read.key_hint')}
          />
        )}
        <Facts
          facts={[
            ...(visit.name ? [{ term: t('read.name'), detail: <span lang="ja">{visit.name}</span> }] : []),
            {
              term: t('read.when'),
              detail: (
                <span className="text-xl font-bold">
                  {textOf(locale, 'desk')('list.span', {
                    from: momentInWords(visit.startsAt, locale),
                    until: timeInWords(visit.endsAt, locale),
                  })}
                </span>
              ),
            },
            {
              term: t('read.where'),
              detail: <span className="text-xl font-bold">{localized(city.counter.name, locale)}</span>,
            },
            { term: t('read.address'), detail: localized(city.counter.address, locale) },
            ...visitFacts({ ...visit, ...city }, locale).filter(({ key }) => !saidAlready.includes(key)),
          ]}
        />
        <p>{t(visit.isMailed ? 'read.mailed' : 'read.not_mailed')}</p>
      </Panel>
      {!isCancelled && (
        <>
          <BringPanel
            locale={locale}
            checklist={checklistOf(city.services, visit.visitors, city.settings.identityDocuments)}
          />
          <SlipForm locale={locale} visit={visit} />
        </>
      )}
      <div className="no-print flex flex-wrap gap-3">
        <ButtonLink href={proxyPath()} trailingIcon="next">
          {t('read.next')}
        </ButtonLink>
        {visit.status === 'booked' && (
          <>
            <ButtonLink href={proxyChangePath(visit.number)} look="outline" icon="calendar">
              {t('read.change')}
            </ButtonLink>
            <ButtonLink href={proxyCancelPath(visit.number)} look="outline">
              {t('read.cancel')}
            </ButtonLink>
          </>
        )}
      </div>
    </div>
  )
}
