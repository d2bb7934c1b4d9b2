import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { exportReview } from '#lib/traces/export-review.ts'
import { reviewQuery } from '#lib/traces/input.ts'

/** The review of a month, for a spreadsheet or to be put on file. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'audit.export', '/staff/audit/review')
  if (staff instanceof Response) return staff
  const { month } = reviewQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  if (!month) return new Response(null, { status: 404 })
  return csvFile(await exportReview(staff, month, await staffLocale()), `review-${month}.csv`)
}
