import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { dateInWords, dayInWords, monthInWords, weekdayInWords } from '#lib/date-words.ts'
import { shippedLocales } from '#lib/locales.ts'
import { root } from '#scripts/environment.ts'
import type { CarriedScript } from './carried-scripts.ts'

const sources = '{components,db,lib,messages}/**/*.{ts,tsx,json}'

/**
 * Every word in a script that the product itself may show: its messages, the texts in its code, the demo city, dates.
 * Without digits, since every page has 0–9 alone (`formatTag`).
 */
export function wordsInScript({ script }: Pick<CarriedScript, 'script'>): string[] {
  const words = new RegExp(`[[\\p{Script_Extensions=${script}}\\u200C\\u200D]--\\p{Nd}]+`, 'gv')
  const found = [...writtenTexts(), ...dates()].flatMap((text) => text.match(words) ?? [])
  return [...new Set(found)].sort()
}

const writtenTexts = (): string[] =>
  globSync(sources, { cwd: root }).map((name) => readFileSync(path.join(root, name), 'utf8'))

/** The names of all months, weekdays and eras in every language: the data of the run time make them, not the messages. */
const dates = (): string[] =>
  shippedLocales.flatMap((locale) => [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].flatMap((month) => [
      monthInWords(`2026-${month}`, locale),
      dayInWords(`2026-${month}-${month}`, locale),
    ]),
    ...[0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdayInWords(weekday, locale)),
    ...['1900-01-01', '1920-01-01', '1940-01-01', '2000-01-01', '2026-01-01'].map((day) =>
      dateInWords(day, locale),
    ),
  ])
