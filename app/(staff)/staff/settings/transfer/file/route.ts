import { seeOther } from '#lib/auth/own-form.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { importFile } from '#lib/transfer/import.ts'
import { importInput, MOST_BYTES, readFile } from '#lib/transfer/input.ts'

const PAGE = '/staff/settings/transfer'

/** What a form has around its file. */
const FRAME_BYTES = 10_000

/** Compares a file of settings with what is decided here and leads to the comparison; nothing is changed yet. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'settings.move', PAGE)
  if (staff instanceof Response) return staff
  const refuse = (refused: string, place = '') =>
    seeOther(`${PAGE}?${new URLSearchParams({ refused, ...(place && { place }) })}`)
  // Who hides how much is sent is not listened to.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_BYTES + FRAME_BYTES)) return refuse('too_large')
  const form = await request.formData()
  const asked = importInput.safeParse({ mode: form.get('mode') })
  const file = form.get('file')
  if (!asked.success || !(file instanceof File) || file.size === 0) return refuse('empty')
  const read = readFile(await file.text())
  if (!read.ok) return refuse(read.fault.reason, read.fault.place)
  const wish = { rows: read.file.rows, mode: asked.data.mode }
  const drafted = await importFile(staff, wish, currentTime())
  if (drafted.ok) return seeOther(`${PAGE}/${drafted.value.draftId}`)
  return 'fault' in drafted ? refuse(drafted.fault.reason, drafted.fault.place) : refuse(drafted.reason)
}
