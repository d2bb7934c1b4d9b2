import { seeOther } from '#lib/auth/own-form.ts'
import { sentFile } from '#lib/auth/sent-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { MOST_CSV_BYTES } from '#lib/csv-reading.ts'
import { importSheet } from '#lib/sheets/import.ts'
import { importInput } from '#lib/sheets/input.ts'

const PAGE = '/staff/settings/calendar/import'

/** Takes a table in and leads to the page that compares it. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'calendar.edit', PAGE)
  if (staff instanceof Response) return staff
  const sent = await sentFile(request, { mostBytes: MOST_CSV_BYTES, ending: '.csv' })
  if (!sent.ok) return seeOther(`${PAGE}?refused=${sent.reason}`)
  const { form, file } = sent.value
  const asked = importInput.safeParse({ kind: form.get('kind'), missing: form.get('missing') ?? undefined })
  if (!asked.success) return seeOther(`${PAGE}?refused=empty`)
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
