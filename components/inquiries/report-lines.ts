import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryReport } from '#lib/inquiries/queries.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { choiceNames } from './choice-names.ts'

/** What the ids in a report are called. */
export type NamedInReport = {
  choices: readonly InquiryChoice[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** An average with one decimal, also where that is none: figures under one another are compared. */
export const averageIn = (minutes: number | null): string | null => minutes?.toFixed(1) ?? null

/** A part of the report: its lines with the words of each. */
export type ReportPart = {
  name: 'days' | 'hours' | 'kinds' | 'categories' | 'channels' | 'places' | 'states'
  lines: (InquiryReport['days'][number] & { words: string })[]
}

/**
 * The parts of a report in the words of a language, as the page, the table and the paper have them. A month in which
 * nobody asked anything has none.
 */
export function reportParts(
  locale: StaffLocale,
  report: InquiryReport,
  { choices, counters }: NamedInReport,
): ReportPart[] {
  const t = textOf(locale, 'inquiries')
  const called = choiceNames(choices, locale)
  const place = (id: string) => {
    if (id === '') return t.plain('place.call_centre')
    const counter = counters.find((one) => one.id === id)
    return counter ? localized(counter.name, locale) : id
  }
  const part = (name: ReportPart['name'], wordsOf: (id: string) => string): ReportPart => ({
    name,
    lines: report[name].map((line) => ({ ...line, words: wordsOf(line.id) })),
  })
  if (report.total.count === 0) return []
  const parts = [
    part('days', (day) => dayInWords(day, locale)),
    part('hours', (hour) => t.plain('report.hour_name', { hour: Number(hour) })),
    part('kinds', (id) => called('kind', id)),
    part('categories', (id) => called('category', id)),
    part('channels', (id) => called('channel', id)),
    part('places', place),
    part('states', (id) => t.plain(`state.${id as 'open'}`)),
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}
