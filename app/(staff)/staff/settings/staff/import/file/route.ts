import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { MOST_CSV_BYTES } from '#lib/csv-reading.ts'
import { importPeople } from '#lib/personnel/import.ts'

const PAGE = '/staff/settings/staff/import'

/** What a form has around its file. */
const FRAME_BYTES = 10_000

/** Takes a table of people in and leads to the page that compares it. What the file is, its bytes say, not its name. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'staff.edit', PAGE)
  if (staff instanceof Response) return staff
  // Who hides how much is sent is not listened to.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_CSV_BYTES + FRAME_BYTES)) return seeOther(`${PAGE}?refused=too_large`)
  const file = (await request.formData()).get('file')
  if (!(file instanceof File)) return seeOther(`${PAGE}?refused=empty`)
  const result = await importPeople(staff, new Uint8Array(await file.arrayBuffer()), currentTime())
  return seeOther(result.ok ? `${PAGE}/${result.value}` : `${PAGE}?refused=${result.reason}`)
}
