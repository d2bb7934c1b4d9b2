import { Fragment } from 'react'
import { type OpeningHours, type WeeklyHours, weeklyHours } from '#lib/counters/rules.ts'
import { dayInWords, timeInWords, weekdayInWords } from '#lib/date-words.ts'
import { textOf, withRuby } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { type Clock, type Day, instantOf } from '#lib/time.ts'

type Props = { locale: Locale; hours: readonly OpeningHours[]; today: Day }

/** When a counter is open, as the sign at its door would say it. */
export const OpeningHoursList = ({ locale, hours, today }: Props) => (
  <ul>
    {weeklyHours(hours, today).map((week) => (
      <li key={JSON.stringify(week)}>
        <Week locale={locale} week={week} today={today} />
      </li>
    ))}
  </ul>
)

function Week({ locale, week, today }: { locale: Locale; week: WeeklyHours; today: Day }) {
  const t = textOf(locale, 'reservations')
  const time = (clock: Clock) => timeInWords(instantOf(today, clock), locale)
  const days = week.weekdays.map((weekday) => weekdayInWords(weekday, locale))
  return (
    <>
      {withRuby(days.join(locale === 'en' ? ', ' : '・'))}
      {week.spans.map(({ opens, closes }) => (
        <Fragment key={opens}> {t('visit.span', { from: time(opens), until: time(closes) })}</Fragment>
      ))}{' '}
      {week.from && t('place.from', { day: dayInWords(week.from, locale) })}
      {week.until && t('place.until', { day: dayInWords(week.until, locale) })}
    </>
  )
}
