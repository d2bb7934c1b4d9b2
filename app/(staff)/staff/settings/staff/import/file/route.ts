import { seeOther } from '#lib/auth/own-form.ts'
import { sentFile } from '#lib/auth/sent-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { MOST_CSV_BYTES } from '#lib/csv-reading.ts'
import { importPeople } from '#lib/personnel/import.ts'

const PAGE = '/staff/settings/staff/import'

/** Takes a table of people in and leads to the page that compares it. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'staff.edit', PAGE)
  if (staff instanceof Response) return staff
  const sent = await sentFile(request, { mostBytes: MOST_CSV_BYTES, ending: '.csv' })
  if (!sent.ok) return seeOther(`${PAGE}?refused=${sent.reason}`)
  const bytes = new Uint8Array(await sent.value.file.arrayBuffer())
  const result = await importPeople(staff, bytes, currentTime())
  return seeOther(result.ok ? `${PAGE}/${result.value}` : `${PAGE}?refused=${result.reason}`)
}
