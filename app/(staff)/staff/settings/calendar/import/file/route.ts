import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { MOST_CSV_BYTES } from '#lib/csv-reading.ts'
import { importSheet } from '#lib/sheets/import.ts'
import { importInput } from '#lib/sheets/input.ts'

const PAGE = '/staff/settings/calendar/import'

/** What a form has around its file. */
const FRAME_BYTES = 10_000

/** Takes a table in and leads to the page that compares it. What the file is, its bytes say, not its name. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'calendar.edit', PAGE)
  if (staff instanceof Response) return staff
  // Who hides how much is sent is not listened to.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_CSV_BYTES + FRAME_BYTES)) return seeOther(`${PAGE}?refused=too_large`)
  const form = await request.formData()
  const asked = importInput.safeParse({ kind: form.get('kind'), missing: form.get('missing') ?? undefined })
  const file = form.get('file')
  if (!asked.success || !(file instanceof File)) return seeOther(`${PAGE}?refused=empty`)
  const { kind, missing } = asked.data
  const bytes = new Uint8Array(await file.arrayBuffer())
  const result = await importSheet(
    staff,
    { kind, bytes, removesMissing: missing === 'remove' },
    currentTime(),
  )
  return seeOther(
    result.ok
      ? `${PAGE}/${result.value}`
      : `${PAGE}?${new URLSearchParams({ kind, missing, refused: result.reason })}`,
  )
}
