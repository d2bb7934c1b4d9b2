import { Table } from '#components/ui/table.tsx'
import { monthInWords, weekdayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { isRestDay, type NationalPattern } from '#lib/national/rules.ts'
import { addDays, type Day, daysBetween, firstOfMonth, instantOf, lastOfMonth, weekdayOf } from '#lib/time.ts'

type Stop = { startsAt: Date; endsAt: Date | null }

type Props = { locale: StaffLocale; month: string; rest: NationalPattern['rest']; stops: readonly Stop[] }

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

/** A month with the days on which the country's systems stand still, in words. */
export function NationalCalendar({ locale, month, rest, stops }: Props) {
  const t = textOf(locale, 'rules')
  const [first, last] = [firstOfMonth(month), lastOfMonth(month)]
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7))
  const weeks = daysBetween(monday, last).filter((day) => weekdayOf(day) === 1)
  return (
    <div className="national-month">
      <Table
        id={`month-${month}`}
        caption={t('national.calendar.month', { month: monthInWords(month, locale) })}
      >
        <thead>
          <tr>
            {MONDAY_FIRST.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayInWords(weekday, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              {daysBetween(week, addDays(week, 6)).map((day) => (
                <td key={day} data-weekday={weekdayInWords(weekdayOf(day), locale)}>
                  {first <= day && day <= last && <DayCell {...{ locale, day, rest, stops }} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function DayCell({ locale, day, rest, stops }: Omit<Props, 'month'> & { day: Day }) {
  const t = textOf(locale, 'rules')
  const [from, until] = [instantOf(day, '00:00'), instantOf(addDays(day, 1), '00:00')]
  const isStopped = stops.some(
    ({ startsAt, endsAt }) => startsAt < until && (endsAt === null || endsAt > from),
  )
  const isResting = isRestDay(day, rest)
  const number = Number(day.slice(8))
  if (!(isResting || isStopped)) return number
  return (
    <strong>
      {number}
      {isResting && <span className="national-note">{t('national.calendar.rest')}</span>}
      {isStopped && <span className="national-note">{t('national.calendar.stop')}</span>}
    </strong>
  )
}
