import { type OpeningHours as Hours, type WeeklyHours, weeklyHours } from '#lib/counters/rules.ts'
import { dayInWords, timeInWords, weekdayInWords } from '#lib/date-words.ts'
import { textOf, withRuby } from '#lib/i18n/text.tsx'
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
            {withRuby(weekdaysInWords(week.weekdays, locale))}
            {week.spans.map(({ opens, closes }) => (
              <span key={opens} className="ml-2 inline-block">
                {t('hours.span', { from: clock(opens), until: clock(closes) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {hours.every(({ opensOnHolidays }) => !opensOnHolidays) && <p>{t('hours.holidays')}</p>}
    </>
  )
}

function Season({ locale, week: { from, until } }: { locale: Locale; week: WeeklyHours }) {
  const t = textOf(locale, 'slots')
  const days = { from: from ? dayInWords(from, locale) : '', until: until ? dayInWords(until, locale) : '' }
  if (from && until) return <p>{t('hours.between', days)}</p>
  if (from) return <p>{t('hours.from', days)}</p>
  return until && <p>{t('hours.until', days)}</p>
}

/** `月～金`, `火・木`: three and more in a row as from and to. */
function weekdaysInWords(weekdays: readonly number[], locale: Locale): string {
  const words = wordsOf(locale, 'slots')
  const names = weekdays.map((weekday) => weekdayInWords(weekday, locale))
  const isRun = weekdays.every(
    (weekday, index) => index === 0 || weekday === ((weekdays[index - 1] ?? 0) + 1) % 7,
  )
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  return isRun && names.length > 2
    ? words('hours.days', { first, last })
    : names.map((day) => words('hours.day', { day })).join(words('hours.separator'))
}
