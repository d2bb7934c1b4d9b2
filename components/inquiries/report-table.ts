import { monthInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryReport } from '#lib/inquiries/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Table } from '#lib/table.ts'
import { averageIn, type ReportPart } from './report-lines.ts'

/** The monthly report as one table, for paper and for spreadsheets: the sum, and a line for each day, hour and choice. */
export function reportTable(
  locale: StaffLocale,
  report: Pick<InquiryReport, 'month' | 'total'>,
  parts: readonly ReportPart[],
): Table {
  const t = textOf(locale, 'inquiries')
  const { count, minutes } = report.total
  const rows = parts.flatMap(({ name, lines }) =>
    lines.map((line) => [
      t.plain(`report.${name}`),
      line.words,
      `${line.count}`,
      averageIn(line.minutes) ?? '',
    ]),
  )
  return {
    title: t.plain('report.of', { month: monthInWords(report.month, locale) }),
    lead: [t.plain('report.lead'), t.plain(count === 0 ? 'report.none' : 'report.categories_note')],
    columns: [
      { label: t.plain('report.group'), share: 3, isGroup: true },
      { label: t.plain('report.item'), share: 5, isLong: true },
      { label: t.plain('report.count_column'), share: 2, isNumber: true },
      { label: t.plain('report.average_column'), share: 2, isNumber: true },
    ],
    rows: [[t.plain('report.total'), '', `${count}`, averageIn(minutes) ?? ''], ...rows],
  }
}
