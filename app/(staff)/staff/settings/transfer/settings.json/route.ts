import { recordView } from '#lib/audit/record.ts'
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
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="madoguchi-settings-${dayOf(now)}.json"`,
      'cache-control': 'no-store',
    },
  })
}
