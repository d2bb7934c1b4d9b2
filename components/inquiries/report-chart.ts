import type { Chart } from '#lib/chart.ts'
import { dayOfYearInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ReportPart } from './report-lines.ts'

/** The bars of a part of the report, as the page and the paper draw them. */
export function reportChart(locale: StaffLocale, { name, lines }: ReportPart): Chart {
  const t = textOf(locale, 'inquiries')
  return {
    title: t.plain(`report.${name}`),
    parts: [t.plain('report.count_column')],
    bars: lines.map(({ id, words, count }) => ({
      // The month stands above: thirty days are read without their year.
      label: name === 'days' ? dayOfYearInWords(id.slice(5), locale) : words,
      values: [count],
    })),
  }
}
