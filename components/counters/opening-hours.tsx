import { type OpeningHours as Hours, pausesOf, type WeeklyHours, weeklyHours } from '#lib/counters/rules.ts'
import { dayInWords, dayOfYearInWords, timeInWords, weekdayInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { type Day, instantOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'

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

/** `月～金`, `火・木`: three and more in a row as from and to; `毎月第2・第4土` where not every week. */
function weekdaysInWords({ weekdays, weeksOfMonth }: WeeklyHours, locale: Locale): string {
  const words = wordsOf(locale, 'slots')
  const names = weekdays.map((weekday) => weekdayInWords(weekday, locale))
  const isRun = weekdays.every(
    (weekday, index) => index === 0 || weekday === ((weekdays[index - 1] ?? 0) + 1) % 7,
  )
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  const days =
    isRun && names.length > 2
      ? words('hours.days', { first, last })
      : names.map((day) => words('hours.day', { day })).join(words('hours.separator'))
  const weeks = monthWeeks.filter((week) => weeksOfMonth?.includes(Number(week)))
  if (weeks.length === 0) return days
  const list = weeks.map((week) => words(`hours.week.${week}`)).join(words('hours.separator'))
  return words('hours.nth', { weeks: list, days })
}

const monthWeeks = ['1', '2', '3', '4', '5'] as const
