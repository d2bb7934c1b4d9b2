import { seeOther } from '#lib/auth/own-form.ts'
import { sentFile } from '#lib/auth/sent-file.ts'
import { staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { importFile } from '#lib/transfer/import.ts'
import { importInput, MOST_BYTES, readFile } from '#lib/transfer/input.ts'

const PAGE = '/staff/settings/transfer'

/** Compares a file of settings with what is decided here and leads to the comparison; nothing is changed yet. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'settings.move', PAGE)
  if (staff instanceof Response) return staff
  const refuse = (refused: string, place = '') =>
    seeOther(`${PAGE}?${new URLSearchParams({ refused, ...(place && { place }) })}`)
  const sent = await sentFile(request, { mostBytes: MOST_BYTES, ending: '.json' })
  if (!sent.ok) return refuse(sent.reason)
  const { form, file } = sent.value
  const asked = importInput.safeParse({ mode: form.get('mode') })
  if (!asked.success) return refuse('empty')
  const read = readFile(await file.text())
  if (!read.ok) return refuse(read.fault.reason, read.fault.place)
  const wish = { rows: read.file.rows, mode: asked.data.mode }
  const drafted = await importFile(staff, wish, currentTime())
  if (drafted.ok) return seeOther(`${PAGE}/${drafted.value.draftId}`)
  return 'fault' in drafted ? refuse(drafted.fault.reason, drafted.fault.place) : refuse(drafted.reason)
}
