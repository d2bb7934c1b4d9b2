import type { Metadata, Route } from 'next'
import { NationalCalendar } from '#components/rules/national-calendar.tsx'
import { hoursInWords, restInWords } from '#components/rules/national-words.ts'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { overInWords } from '#components/stops/over-words.tsx'
import { namesInWords, stopInWords } from '#components/stops/stop-words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { type LastChange, lastChanges } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { nationalQuery } from '#lib/national/input.ts'
import { nationalToEdit } from '#lib/national/queries.ts'
import { may } from '#lib/staff/access.ts'
import { type StopToShow, serviceNames, stopsToShow, stopToEdit } from '#lib/stops/queries.ts'
import { addMonths, dayOf, monthOf } from '#lib/time.ts'
import { liftNationalAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('national.title') }
}

/** When the systems of the country stand still: their regular hours, announced stops, and the months to come. */
export default async function NationalPage({ searchParams }: Props) {
  const staff = await requireStaff('stops.edit', null)
  const now = currentTime()
  const [locale, { pattern, services }, current, names] = await Promise.all([
    staffLocale(),
    nationalToEdit(staff),
    stopsToShow(staff, now),
    serviceNames(),
  ])
  const { done, faster } = nationalQuery.parse(await searchParams)
  const t = textOf(locale, 'rules')
  const stops = current.filter(({ kind }) => kind === 'national')
  const last = await lastChanges(
    staff,
    'booking_stop',
    stops.map(({ id }) => id),
  )
  const month = monthOf(dayOf(now))
  const mayDecide = may(staff, 'rules.edit')
  return (
    <SettingsPage
      isWide
      back={{
        href: (mayDecide ? '/staff/settings' : '/staff/stops') as Route,
        words: mayDecide ? textOf(locale, 'settings')('back') : textOf(locale, 'stranded')('stops.back'),
      }}
      title={t('national.title')}
      lead={t('national.lead')}
      example={t('national.example')}
      done={done && t(`national.done.${done}`)}
      faster={faster && overInWords(locale, await stopToEdit(staff, faster))}
    >
      <section aria-labelledby="pattern" className="space-y-2">
        <Heading level={2} size={3} id="pattern">
          {t('national.pattern.title')}
        </Heading>
        <p>{hoursInWords(pattern.hours, locale)}</p>
        <p>
          {pattern.rest.length > 0
            ? t('national.pattern.rest', { days: restInWords(pattern.rest, locale) })
            : t('national.pattern.no_rest')}
        </p>
        {mayDecide && (
          <p>
            <Link href="/staff/settings/national/pattern">{t('national.pattern.edit')}</Link>
          </p>
        )}
      </section>
      <section aria-labelledby="services" className="space-y-2">
        <Heading level={2} size={3} id="services">
          {t('national.services')}
        </Heading>
        {services.length === 0 && <p>{t('national.no_services')}</p>}
        <ul className="list-disc pl-5">
          {services.map(({ id, name }) => (
            <li key={id}>{localized(name, locale)}</li>
          ))}
        </ul>
      </section>
      <AnnouncedStops {...{ locale, stops, names, last }} />
      <section aria-labelledby="months" className="space-y-4">
        <Heading level={2} size={3} id="months">
          {t('national.calendar.title')}
        </Heading>
        {[0, 1, 2].map((later) => (
          <NationalCalendar
            key={later}
            {...{ locale, stops }}
            rest={pattern.rest}
            month={addMonths(month, later)}
          />
        ))}
      </section>
    </SettingsPage>
  )
}

type StopsProps = {
  locale: StaffLocale
  stops: readonly StopToShow[]
  names: readonly { id: string; name: LocalizedText }[]
  last: Map<string, LastChange>
}

function AnnouncedStops({ locale, stops, names, last }: StopsProps) {
  const t = textOf(locale, 'rules')
  return (
    <section className="space-y-4">
      {stops.length === 0 && (
        <>
          <Heading level={2} size={3}>
            {t('national.stops.title')}
          </Heading>
          <p>{t('national.stops.none')}</p>
        </>
      )}
      {stops.length > 0 && (
        <Table id="stops" caption={t('national.stops.title')}>
          <thead>
            <tr>
              <th scope="col" className="min-w-48">
                {t('national.stops.when')}
              </th>
              <th scope="col" className="min-w-40">
                {t('national.stops.services')}
              </th>
              <th scope="col" className="min-w-40">
                {t('national.stops.reason')}
              </th>
              <th scope="col" className="min-w-48">
                {t('national.stops.do')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stops.map((stop) => {
              const { when } = stopInWords(stop, names, locale)
              return (
                <tr key={stop.id}>
                  <th scope="row" className="font-normal">
                    {when}
                  </th>
                  <td>
                    {stop.serviceIds.length > 0
                      ? namesInWords(stop.serviceIds, names, locale)
                      : t('national.effect.all')}
                  </td>
                  <td>{stop.reason}</td>
                  <td>
                    <div className="flex flex-wrap items-center gap-4">
                      <Link
                        href={`/staff/settings/national/stops/${stop.id}`}
                        aria-label={t.plain('national.stops.edit', { when })}
                      >
                        {t('national.stops.change')}
                      </Link>
                      <ButtonForm
                        action={liftNationalAction}
                        about={[
                          { name: 'id', value: stop.id },
                          { name: 'version', value: stop.version },
                        ]}
                        words={t('national.stops.lift')}
                        name={when}
                        refusals={{
                          changed_meanwhile: doneMeanwhile(locale, last.get(stop.id)),
                          already_over: t('national.refusal.already_over'),
                          not_there: t('national.refusal.not_there'),
                        }}
                      />
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      )}
      {stops.length > 0 && <p className="field-hint">{t('national.stops.lift_hint')}</p>}
      <ButtonLink href="/staff/settings/national/stops/new" look="outline">
        {t('national.stops.add')}
      </ButtonLink>
    </section>
  )
}
