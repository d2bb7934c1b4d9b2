import type { Metadata } from 'next'
import { calendarQuery } from '#components/openings/calendar-address.ts'
import { counterOptions } from '#components/openings/counter-options.ts'
import { DayGrid } from '#components/openings/day-grid.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { runsUnderWay } from '#lib/calendars/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { monthInWords } from '#lib/date-words.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { daysOf, openings } from '#lib/openings/queries.ts'
import { addMonths, type Day, dayOf, firstOfMonth, lastOfMonth, monthOf } from '#lib/time.ts'
import { CounterRules } from './counter-rules.tsx'
import { RunsUnderWay } from './runs-under-way.tsx'
import { Ways } from './ways.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('title') }
}

/** A month of one counter or of all, day by day, with the rules behind it and the ways to change them. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city, runs, asked] = await Promise.all([
    staffLocale(),
    openings(staff),
    runsUnderWay(staff),
    searchParams,
  ])
  const [t, query] = [textOf(locale, 'openings'), calendarQuery.parse(asked)]
  const chosen = city.counters.find(({ id }) => id === query.counter)
  const shown = chosen ? [chosen] : city.counters
  const today = dayOf(currentTime())
  const month = query.month ?? monthOf(today)
  const days = daysOf(
    city,
    shown.map(({ id }) => id),
    firstOfMonth(month),
    lastOfMonth(month),
  ).map((day) => ({
    ...day,
    counters: day.counters.map((counter, index) => ({
      ...counter,
      ...(!chosen && { name: localized(shown[index]?.name ?? { ja: '' }, locale) }),
    })),
  }))
  const hrefOf = (day: Day, counterId: string) => `/staff/settings/calendar/day/${day}?counter=${counterId}`
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      <RunsUnderWay locale={locale} runs={runs} />
      <Ways locale={locale} />
      <form className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="month" value={month} />
        <SelectField
          name="counter"
          label={t('month.counter')}
          options={[{ value: '', label: t.plain('month.all') }, ...counterOptions(city.counters, locale)]}
          defaultValue={chosen?.id ?? ''}
        />
        <Button look="outline">{t('month.show')}</Button>
      </form>
      <section aria-labelledby="month" className="space-y-3">
        <Heading level={2} size={3} id="month">
          {t('month.title', { month: monthInWords(month, locale) })}
        </Heading>
        <nav aria-label={t.plain('month.navigation')} className="flex flex-wrap gap-3">
          {([-1, 1] as const).map((step) => (
            <ButtonLink
              key={step}
              look="outline"
              size="small"
              icon={step < 0 ? 'previous' : 'next'}
              href={`?month=${addMonths(month, step)}${chosen ? `&counter=${chosen.id}` : ''}`}
            >
              {t(step < 0 ? 'month.previous' : 'month.next')}
            </ButtonLink>
          ))}
        </nav>
        <p className="field-hint">{t('month.legend')}</p>
        <DayGrid locale={locale} days={days} today={today} hrefOf={hrefOf} />
      </section>
      {shown.map((counter) => (
        <CounterRules
          key={counter.id}
          locale={locale}
          counter={counter}
          patterns={city.patterns.filter(({ counterId }) => counterId === counter.id)}
          today={today}
        />
      ))}
    </SettingsPage>
  )
}
