/** What is read of a web `Request` that a form was sent by. */
export type SentForm = Pick<Request, 'formData'> & { headers: Pick<Headers, 'get'> }

/**
 * What a form on one of our pages sent to a route; null when it came from another site or is no form at all. For forms
 * that lead on to another page: a route costs half of what a server action does, and its address outlives an upgrade
 * that happens while somebody looks at the page.
 */
export async function ownForm(request: SentForm): Promise<FormData | null> {
  return isOwnRequest(request.headers) ? await request.formData().catch(() => null) : null
}

/**
 * Browsers say where a form came from in one header or the other; a program says nothing, and has no cookies. An older
 * browser that says nothing either sends none of our cookies from another site (SameSite=Lax). `none` is what somebody
 * did themselves, such as to send a form again after the browser was opened anew.
 */
export function isOwnRequest(headers: SentForm['headers']): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return URL.parse(origin)?.host === host
}

/** Leads on after a form was sent (303): a reload does not send it again. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } })

/** Sends the same form on to a page of ours (307): for what a route cannot answer itself, such as what is wrong in it. */
export const sentAgain = (location: string): Response =>
  new Response(null, { status: 307, headers: { location } })

/** The answer to what is no form of ours. */
export const badForm = (): Response =>
  Response.json(
    { type: 'about:blank', title: 'Bad Request', status: 400 },
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  )
