import { recordView } from '#lib/audit/record.ts'
import { csvFile } from '#lib/auth/csv-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { log } from '#lib/log.ts'
import { readAnswers } from '#lib/residents/read-answers.ts'
import { dayOf } from '#lib/time.ts'

/** What residents told the city, for a spreadsheet. That it was taken, and by whom, stands in the log. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'residents.view', '/staff/residents')
  if (staff instanceof Response) return staff
  const table = await readAnswers(staff, await staffLocale())
  await recordView(staff, { act: 'answers_exported' })
  log().info({ staffId: staff.staffId }, 'registered data exported')
  return csvFile(table, `residents-${dayOf(currentTime())}.csv`)
}
