import { Notice } from '#components/ui/notice.tsx'
import { type HolidayChanges, holidayName, nationalHoliday } from '#lib/calendar.ts'
import type { Counter } from '#lib/counters/queries.ts'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { CounterAvailability } from '#lib/slots/queries.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: Locale
  today: Day
  counters: readonly Counter[]
  openings: readonly CounterAvailability[]
  holidays: HolidayChanges
}

/** Which counters are open today, with their hours of this very day: closures and special openings are in it. */
export function Today({ locale, today, counters, openings, holidays }: Props) {
  const t = textOf(locale, 'shell')
  const holiday = holidayName(today, holidays)
  const open = openings.filter(({ slots }) => slots.length > 0)
  return (
    <Notice title={t('home.today', { day: dayInWords(today, locale) })}>
      {holiday && (
        <p>
          {nationalHoliday(today)
            ? t('home.today_holiday')
            : t('home.today_city_holiday', { name: cityText(holiday, locale) })}
        </p>
      )}
      {open.length === 0 && <p>{t('home.today_none')}</p>}
      <ul>
        {open.map(({ counterId, slots: [first, ...rest] }) => {
          const counter = counters.find(({ id }) => id === counterId)
          if (!counter || !first) return null
          return (
            <li key={counterId}>
              {t('home.today_open', {
                counter: cityText(counter.name, locale),
                from: timeInWords(first.startsAt, locale),
                until: timeInWords((rest.at(-1) ?? first).endsAt, locale),
              })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
