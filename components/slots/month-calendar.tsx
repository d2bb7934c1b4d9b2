import { isBookable, marks } from '#components/slots/marks.ts'
import type { DayStates } from '#components/slots/month-states.ts'
import { dayInWords, weekdayInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { withoutRuby } from '#lib/ruby.ts'
import { addDays, type Day, firstOfMonth, monthOf, weekdayOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  month: string
  states: ReadonlyMap<Day, DayStates>
  today: Day
  chosen: Day | null
  hrefOf: (day: Day) => string
  /** The id of the heading that names the table. */
  labelledBy: string
}

/** A month as the calendar on the wall: weeks from Sunday, every day with its mark, free days as links. */
export function MonthCalendar({ labelledBy, ...props }: Props) {
  return (
    <table className="month" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {withRuby(weekdayInWords(weekday, props.locale))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.month, props.today).map((sunday) => (
          <tr key={sunday}>
            {WEEKDAYS.map((weekday) => (
              <DayCell key={weekday} day={addDays(sunday, weekday)} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** The Sundays with which the weeks of a month begin, without the weeks that are over. */
function weeksOf(month: string, today: Day): Day[] {
  const first = firstOfMonth(month)
  const sundays: Day[] = []
  for (let day = addDays(first, -weekdayOf(first)); monthOf(day) <= month; day = addDays(day, 7))
    sundays.push(day)
  return sundays.filter((sunday) => addDays(sunday, 6) >= today)
}

/** The page has some thirty of these: as few elements and letters as the meaning allows. */
function DayCell({
  locale,
  month,
  states,
  today,
  chosen,
  hrefOf,
  day,
}: Omit<Props, 'labelledBy'> & { day: Day }) {
  if (monthOf(day) !== month) return <td />
  const date = Number(day.slice(8))
  if (day < today) return <td className="past">{date}</td>
  const state = states.get(day)?.state ?? 'closed'
  const words = textOf(locale, 'slots').plain(`state.${state}`)
  return (
    <td className={day === today ? `${state} today` : state}>
      {isBookable(state) ? (
        <a
          href={hrefOf(day)}
          aria-label={`${withoutRuby(dayInWords(day, locale))} ${words}`}
          aria-current={day === chosen ? 'true' : undefined}
        >
          {`${date}\n${marks[state]}`}
        </a>
      ) : (
        [date, <i key="state">{words}</i>]
      )}
    </td>
  )
}
