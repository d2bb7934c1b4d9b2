import { staffOfForm } from '#lib/auth/staff-form.ts'
import { tableFile } from '#lib/auth/table-file.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportReview } from '#lib/traces/export-review.ts'
import { fileQuery, reviewQuery } from '#lib/traces/input.ts'

const PAGE = '/staff/audit/review'

/** The review of a month, for a spreadsheet or to be put on file. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'audit.export', PAGE)
  if (staff instanceof Response) return staff
  const sent = Object.fromEntries(new URL(request.url).searchParams)
  const { month } = reviewQuery.parse(sent)
  if (!month) return new Response(null, { status: 404 })
  const locale = await staffLocale()
  return tableFile(staff, await exportReview(staff, month, locale), {
    format: fileQuery.parse(sent).format,
    locale,
    name: `review-of-${month}`,
    back: `${PAGE}?${new URLSearchParams({ month })}`,
    traces: { saved: { act: 'review_exported', detail: { month } } },
  })
}
