import { reportChart } from '#components/inquiries/report-chart.ts'
import { reportParts } from '#components/inquiries/report-lines.ts'
import { reportTable } from '#components/inquiries/report-table.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { reportQuery } from '#lib/inquiries/input.ts'
import { inquiryReport, reportCounters } from '#lib/inquiries/queries.ts'
import { inquiryListPath } from '#lib/inquiries/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf, monthOf } from '#lib/time.ts'

const PAGE = '/staff/inquiries/report'

/** The monthly report as charts and one table to print, or for a spreadsheet: a line for each day, hour and choice. */
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
  const detail = { month }
  const parts = reportParts(locale, report, { choices: settings.inquiryChoices, counters })
  return tableFile(staff, reportTable(locale, report, parts), {
    format: query.format,
    locale,
    name: `inquiry-report-for-${month}`,
    isPortrait: true,
    charts: parts.map((part) => reportChart(locale, part)),
    back: inquiryListPath({ month }, PAGE),
    traces: {
      printed: { act: 'inquiry_report_printed', detail },
      saved: { act: 'inquiry_report_exported', detail },
    },
  })
}
