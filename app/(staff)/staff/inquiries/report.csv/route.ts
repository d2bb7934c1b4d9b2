import { reportParts } from '#components/inquiries/report-lines.ts'
import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { encodedCsv, lettersIn } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { reportQuery } from '#lib/inquiries/input.ts'
import { inquiryReport, reportCounters } from '#lib/inquiries/queries.ts'
import { inquiryListPath } from '#lib/inquiries/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf, monthOf } from '#lib/time.ts'

const PAGE = '/staff/inquiries/report'

/** The monthly report as one table for a spreadsheet: a line for each day, hour and choice. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'inquiries.report', PAGE)
  if (staff instanceof Response) return staff
  const query = reportQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const month = query.month ?? monthOf(dayOf(currentTime()))
  const [locale, settings, report, counters] = await Promise.all([
    staffLocale(),
    citySettings(),
    inquiryReport(staff, month),
    reportCounters(staff),
  ])
  const t = textOf(locale, 'inquiries')
  const lines = reportParts(locale, report, { choices: settings.inquiryChoices, counters })
  const head = (['group', 'item', 'count_column', 'average_column'] as const).map((name) =>
    t.plain(`report.${name}`),
  )
  const rows = lines.flatMap(({ name, lines: own }) =>
    own.map(({ words, count, minutes }) => [
      t.plain(`report.${name}`),
      words,
      `${count}`,
      `${minutes ?? ''}`,
    ]),
  )
  const total = [t.plain('report.total'), '', `${report.total.count}`, `${report.total.minutes ?? ''}`]
  const table = encodedCsv(head, [total, ...rows], query.encoding)
  if ('foreign' in table) return seeOther(inquiryListPath({ month, foreign: lettersIn(table.foreign) }, PAGE))
  await recordView(staff, { act: 'inquiry_report_exported', detail: { month } })
  return csvFile(table.bytes, `inquiries-${month}.csv`, query.encoding)
}
