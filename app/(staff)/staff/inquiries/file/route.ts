import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportInquiries } from '#lib/inquiries/export-list.ts'
import { fileQuery, inquiryFilter } from '#lib/inquiries/input.ts'
import { inquiryListPath, sealedTerms, searchedTerms } from '#lib/inquiries/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'

/** What a search of inquiries finds, for a spreadsheet; where letters do not fit its encoding, back to the list that names them. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'inquiries.view', '/staff/inquiries')
  if (staff instanceof Response) return staff
  const { format: asked, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  const filter = inquiryFilter.parse(openedSearch(staff, query, sealedTerms).asked)
  if (turnedEnds(filter, [daySpan]).length > 0) return seeOther(inquiryListPath(query))
  const locale = await staffLocale()
  const table = await exportInquiries(staff, filter, locale, currentTime())
  const trace = {
    act: 'inquiries_exported' as const,
    detail: { count: table.rows.length, terms: searchedTerms(filter) },
  }
  return tableFile(staff, table, {
    format: fileQuery.parse({ format: asked }).format,
    locale,
    name: 'inquiries',
    back: inquiryListPath(query),
    traces: { printed: trace, saved: trace },
  })
}
