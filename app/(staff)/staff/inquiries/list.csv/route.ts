import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { encodedCsv, lettersIn } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportInquiries } from '#lib/inquiries/export-list.ts'
import { fileQuery, inquiryFilter } from '#lib/inquiries/input.ts'
import { inquiryListPath, sealedTerms, searchedTerms } from '#lib/inquiries/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { dayOf } from '#lib/time.ts'

/** What a search of inquiries finds, for a spreadsheet; where letters do not fit its encoding, back to the list that names them. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'inquiries.view', '/staff/inquiries')
  if (staff instanceof Response) return staff
  const sent = Object.fromEntries(new URL(request.url).searchParams)
  const filter = inquiryFilter.parse(openedSearch(staff, sent, sealedTerms).asked)
  const { encoding } = fileQuery.parse(sent)
  const now = currentTime()
  const { head, rows } = await exportInquiries(staff, filter, await staffLocale(), now)
  const table = encodedCsv(head, rows, encoding)
  if ('foreign' in table) {
    const { encoding: _, ...asked } = sent
    return seeOther(inquiryListPath({ ...asked, foreign: lettersIn(table.foreign) }))
  }
  const detail = { count: rows.length, terms: searchedTerms(filter) }
  await recordView(staff, { act: 'inquiries_exported', detail })
  return csvFile(table.bytes, `inquiries-${dayOf(now)}.csv`, encoding)
}
