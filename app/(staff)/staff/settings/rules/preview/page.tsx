import type { Metadata } from 'next'
import { ruleInWords } from '#components/rules/rule-words.ts'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { marks } from '#components/slots/marks.ts'
import { PauseNotice } from '#components/slots/pause-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { previewQuery } from '#lib/booking-rules/input.ts'
import { pausesOf, rulesToEdit } from '#lib/booking-rules/queries.ts'
import { originOf, type RuleValues, ruleKeys } from '#lib/booking-rules/rules.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { publicServices } from '#lib/services/queries.ts'
import { availability } from '#lib/slots/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('preview.title') }
}

/** What residents see now at a counter, for a service, on a day; and which rules make it so. */
export default async function RulesPreviewPage({ searchParams }: Props) {
  const staff = await requireStaff('rules.edit')
  const now = currentTime()
  const [locale, rules, counters, services] = await Promise.all([
    staffLocale(),
    rulesToEdit(staff),
    publicCounters(),
    publicServices(),
  ])
  const t = textOf(locale, 'rules')
  const asked = previewQuery.parse(await searchParams)
  const counter = counters.find(({ id }) => id === asked.counter) ?? counters[0]
  const service = services.find(({ id }) => id === asked.service) ?? services[0]
  const day = asked.day || addDays(dayOf(now), 1)
  const visit = { counterIds: counter ? [counter.id] : [], serviceIds: service ? [service.id] : [] }
  const wanted = { ...visit, minutes: service?.firstMinutes ?? 1, from: day, until: day }
  const [[found], pauses] = await Promise.all([availability(wanted, now), pausesOf(visit, now)])
  const [ofCounter, ofService] = [
    rules.counters.find(({ id }) => id === counter?.id)?.own ?? {},
    rules.services.find(({ id }) => id === service?.id)?.own ?? {},
  ]
  const values: RuleValues = { ...rules.city, ...ofCounter, ...ofService }
  const slots = textOf(locale, 'slots')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/rules', words: t('back') }}
      title={t('preview.title')}
      lead={t('preview.lead')}
      example={t('preview.example')}
    >
      <form className="space-y-4">
        <SelectField
          name="counter"
          label={t('preview.counter')}
          defaultValue={counter?.id}
          options={counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))}
        />
        <SelectField
          name="service"
          label={t('preview.service')}
          defaultValue={service?.id}
          options={services.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))}
        />
        <TextField name="day" type="date" label={t('preview.day')} defaultValue={day} className="max-w-56" />
        <Button>{t('preview.submit')}</Button>
      </form>
      <PauseNotice locale={locale} pauses={pauses} counters={counter ? [counter] : []} />
      <section aria-labelledby="times" className="space-y-3">
        <Heading level={2} size={3} id="times">
          {t('preview.times', { day: dayInWords(day, locale) })}
        </Heading>
        {!found?.slots.length && <p>{t('preview.none')}</p>}
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {found?.slots.map(({ startsAt, state, stop }) => (
            <li key={startsAt.getTime()}>
              {timeInWords(startsAt, locale)} {marks[state]} {slots(`state.${state}`)}
              {stop && ` (${t.plain(`preview.closed.${stop}`)})`}
            </li>
          ))}
        </ul>
      </section>
      <Table id="effective" caption={t('preview.rules')}>
        <thead>
          <tr>
            <th scope="col">{t('table.rule')}</th>
            <th scope="col" className="min-w-28">
              {t('preview.value')}
            </th>
            <th scope="col">{t('preview.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {ruleKeys.map((key) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {t(`rule.${key}`)}
              </th>
              <td>{ruleInWords(key, values[key], locale)}</td>
              <td>{t(`preview.from.${originOf(key, ofCounter, ofService)}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </SettingsPage>
  )
}
