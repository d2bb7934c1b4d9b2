import { openToAll } from '#lib/auth/open-to-all.ts'
import { seeOther } from '#lib/auth/own-form.ts'
import { shownPdf, staffOfForm } from '#lib/auth/staff-form.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { paperAddress, templateInput } from '#lib/templates/input.ts'
import { renderTrial } from '#lib/templates/render-trial.ts'

type Context = { params: Promise<{ kind: string; locale: string }> }

/** The way back to the editor, in the new tab: what was typed still stands in the old one. */
const editorOf = ({ kind, locale }: { kind: string; locale: string }): string =>
  `/staff/settings/notices/${encodeURIComponent(kind)}/${encodeURIComponent(locale)}`

/** The paper that a text makes before it is saved, marked as a sample. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await params
  const staff = await staffOfForm(request, 'notices.edit', editorOf(asked))
  if (staff instanceof Response) return staff
  const address = paperAddress.safeParse(asked)
  if (!address.success) return new Response(null, { status: 404 })
  const input = parseForm(templateInput(address.data.kind), await request.formData())
  if (!input.ok) return seeOther(`${editorOf(asked)}?refused=not_printed`)
  const { subject, body, number = '' } = input.value
  const wish = { ...address.data, template: { subject, body }, number }
  const paper = await renderTrial(staff, wish, currentTime())
  return paper.ok
    ? shownPdf(paper.value, 'sample.pdf')
    : seeOther(`${editorOf(asked)}?refused=${paper.reason}`)
}

/** A reload of the tab that showed the paper leads to the editor. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  openToAll()
  return seeOther(editorOf(await params))
}
