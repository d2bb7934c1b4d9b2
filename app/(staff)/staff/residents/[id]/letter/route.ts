import { recordView } from '#lib/audit/record.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { secretPdf, staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { renderResidentLetters } from '#lib/documents/resident-letters.tsx'
import { missingGlyphs } from '#lib/documents/verify-letters.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { issueAgainInput, residentId } from '#lib/residents/input.ts'
import { issueAgain } from '#lib/residents/issue-again.ts'
import { citySettings } from '#lib/settings/queries.ts'

type Context = { params: Promise<{ id: string }> }

const pageOf = (id: string): string => `/staff/residents/${encodeURIComponent(id)}`

/** Makes another letter for one resident; as with the first, its secret stands in this answer alone. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const staff = await staffOfForm(request, 'residents.issue', pageOf(id))
  if (staff instanceof Response) return staff
  const wanted = residentId.safeParse({ id })
  if (!wanted.success) return new Response(null, { status: 404 })
  const input = parseForm(issueAgainInput, await request.formData(), ['requestId'])
  if (!input.ok) return seeOther(`${pageOf(id)}?checked=validDays#again`)
  const [now, city] = [currentTime(), await citySettings()]
  const missing = await missingGlyphs(input.value.kind, city, now)
  if (missing.length > 0)
    return seeOther(
      `${pageOf(id)}?${new URLSearchParams({ refused: 'unprintable', missing: missing.join(' ') })}#again`,
    )
  const issued = await issueAgain(staff, { residentId: id, ...input.value }, now)
  if (!issued.ok && issued.reason === 'closed') return seeOther(`${pageOf(id)}?faster=closed`)
  if (!issued.ok && issued.reason === 'changed_meanwhile') return seeOther(`${pageOf(id)}?faster=letter`)
  if (!issued.ok) return seeOther(`${pageOf(id)}?refused=${issued.reason}#again`)
  await recordView(staff, { act: 'letters_printed', subject: { kind: 'resident', id }, detail: { count: 1 } })
  const letter = await renderResidentLetters([issued.value], city, now)
  return secretPdf(letter, 'resident.pdf')
}

/** The way back to the page of the resident. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  openToAll()
  return seeOther(pageOf((await params).id))
}
