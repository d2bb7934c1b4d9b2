import { weekdayInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type Day, weekdayOf } from '#lib/time.ts'
import { DayCell, type ShownDay } from './day-cell.tsx'

type Props = {
  locale: StaffLocale
  days: ShownDay[]
  today: Day
  /** Where a day leads to; nowhere in a preview. */
  hrefOf?: (day: Day, counterId: string) => string
  /** One below the other, however much room there is. */
  isList?: boolean
}

/** Days one after the other, each with what it is at every counter and why: in words, with a mark of its own. */
export function DayGrid({ locale, days, today, hrefOf, isList = false }: Props) {
  const first = days[0]
  if (!first) return null
  return (
    <div className="space-y-1">
      {!isList && (
        <div className="open-weekdays" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <span key={weekday}>{weekdayInWords(weekday, locale)}</span>
          ))}
        </div>
      )}
      <ol className={isList ? 'space-y-2' : 'open-days'} data-first={weekdayOf(first.day)}>
        {days.map((day) => (
          <li key={day.day} className={day.day === today ? 'open-day open-day-today' : 'open-day'}>
            <DayCell locale={locale} day={day} hrefOf={hrefOf} />
          </li>
        ))}
      </ol>
    </div>
  )
}
