import { weekdayInWords } from '#lib/date-words.ts'
import type { Locale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'

/** `月～金`, `火・木`: three and more in a row as from and to; `毎月第2・第4土` where not every week. */
export function weekdaysInWords(
  { weekdays, weeksOfMonth }: { weekdays: readonly number[]; weeksOfMonth: readonly number[] | null },
  locale: Locale,
): string {
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
