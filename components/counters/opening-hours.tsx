import { type OpeningHours as Hours, pausesOf, type WeeklyHours, weeklyHours } from '#lib/counters/rules.ts'
import { dayInWords, dayOfYearInWords, timeInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { type Day, instantOf } from '#lib/time.ts'
import { weekdaysInWords } from './weekdays-in-words.ts'

type Props = { locale: Locale; hours: readonly Hours[]; today: Day }

/** When a counter is open, week by week, as on the sign at its door. */
export function OpeningHours({ locale, hours, today }: Props) {
  const t = textOf(locale, 'slots')
  const clock = (time: string) => timeInWords(instantOf(today, time), locale)
  return (
    <>
      <ul>
        {weeklyHours(hours, today).map((week) => (
          <li key={JSON.stringify(week)}>
            <Season locale={locale} week={week} />
            {withRuby(weekdaysInWords(week, locale))}
            {week.spans.map(({ opens, closes }) => (
              <span key={opens} className="ml-2 inline-block">
                {t('hours.span', { from: clock(opens), until: clock(closes) })}
              </span>
            ))}
            {pausesOf(week.spans).map(({ opens, closes }) => (
              <span key={opens} className="field-hint ml-2 inline-block">
                {t('hours.pause', { from: clock(opens), until: clock(closes) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {hours.every(({ opensOnHolidays }) => !opensOnHolidays) && <p>{t('hours.holidays')}</p>}
    </>
  )
}

function Season({ locale, week: { season, ...week } }: { locale: Locale; week: WeeklyHours }) {
  const t = textOf(locale, 'slots')
  const days = {
    from: week.from ? dayInWords(week.from, locale) : '',
    until: week.until ? dayInWords(week.until, locale) : '',
  }
  return (
    <>
      {season && (
        <p>
          {t('hours.yearly', {
            from: dayOfYearInWords(season.from, locale),
            until: dayOfYearInWords(season.until, locale),
          })}
        </p>
      )}
      {week.from && week.until && <p>{t('hours.between', days)}</p>}
      {week.from && !week.until && <p>{t('hours.from', days)}</p>}
      {week.until && !week.from && <p>{t('hours.until', days)}</p>}
    </>
  )
}
