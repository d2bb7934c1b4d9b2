import { recordView } from '#lib/audit/record.ts'
import { ownFile } from '#lib/auth/own-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { log } from '#lib/log.ts'
import { dayOf } from '#lib/time.ts'
import { configurationFile } from '#lib/transfer/queries.ts'

/** Settings and texts of this installation as one file. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'settings.move', '/staff/settings/transfer')
  if (staff instanceof Response) return staff
  const now = currentTime()
  const file = await configurationFile(staff, now)
  await recordView(staff, { act: 'settings_exported' })
  log().info({ staffId: staff.staffId }, 'settings exported')
  return ownFile(`${JSON.stringify(file, null, 2)}\n`, {
    type: 'application/json; charset=utf-8',
    name: `madoguchi-settings-${dayOf(now)}.json`,
  })
}
