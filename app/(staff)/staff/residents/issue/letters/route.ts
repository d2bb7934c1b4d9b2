import { recordView } from '#lib/audit/record.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { secretPdf, staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { renderResidentLetters } from '#lib/documents/resident-letters.tsx'
import { missingGlyphs } from '#lib/documents/verify-letters.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { issueInput } from '#lib/residents/input.ts'
import { issueResidents } from '#lib/residents/issue.ts'
import { citySettings } from '#lib/settings/queries.ts'

const FORM = '/staff/residents/issue'

/** Issues resident IDs and answers their letters. This answer is the only place where their secrets ever stand. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffOfForm(request, 'residents.issue', FORM)
  if (staff instanceof Response) return staff
  const input = parseForm(issueInput, await request.formData(), ['requestId'])
  if (!input.ok) return seeOther(`${FORM}?${asking(input.state, { checked: 'yes' })}`)
  const [now, city] = [currentTime(), await citySettings()]
  const missing = await missingGlyphs(input.value.kind, city, now)
  if (missing.length > 0)
    return seeOther(`${FORM}?${asking(input, { refused: 'unprintable', missing: missing.join(' ') })}`)
  const issued = await issueResidents(staff, input.value, now)
  if (!issued.ok) return seeOther(`${FORM}?${asking(input, { refused: issued.reason })}`)
  await recordView(staff, { act: 'letters_printed', detail: { count: issued.value.length } })
  const letters = await renderResidentLetters(issued.value, city, now)
  return secretPdf(letters, `residents-${issued.value.length}.pdf`)
}

/** The way back to a form whose sheet was made already, or whose address was reloaded. */
export function GET(): Response {
  openToAll()
  return seeOther(FORM)
}

/** What was typed, and why nothing was issued: no secret and nobody's data. */
const asking = (sent: object, why: Record<string, string>): URLSearchParams =>
  new URLSearchParams([
    ...Object.entries('typed' in sent ? (sent.typed as Typed) : {}).map(([name, [value = '']]) => [
      name,
      value.slice(0, 40),
    ]),
    ...Object.entries(why),
  ])
