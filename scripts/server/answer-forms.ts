import type { IncomingMessage, ServerResponse } from 'node:http'
import { NextResponse } from 'next/server.js'
import type { SentForm } from '#lib/auth/own-form.ts'
import { type AnsweredRequest, inAnswerTo } from '#lib/auth/request.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { bodyOf } from './body-of.ts'
import { cookieIn } from './cookie-in.ts'
import { readRoutes } from './read-routes.ts'
import { refuse } from './refuse.ts'

type FormRoute = (form: SentForm) => Promise<Response>

/**
 * Answers the forms of a booking by their route files (`app/api/forms`), without Next between: that would be more than
 * half of what they cost. Resolves with false, and has done nothing, for every other address and method, and where
 * residents are not served: Next knows what to say to those.
 */
export async function answerForms(): Promise<
  (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
> {
  const find = await readRoutes<FormRoute>('app/api/forms')
  return async (request, response) => {
    const route = env().MADOGUCHI_SURFACES.includes('resident') && find(request.url, request.method)
    if (!route) return false
    try {
      await send(response, await answerOf(route.method, request))
    } catch (error) {
      const { 'x-request-id': requestId } = request.headers
      log().error({ err: error, requestId, method: request.method, path: request.url }, 'form fault')
      if (!response.headersSent) refuse(response, 500)
    }
    return true
  }
}

/** What the route answers, and the cookies that were set meanwhile. */
async function answerOf(route: FormRoute, request: IncomingMessage) {
  const headers = headersOf(request)
  const given = new NextResponse()
  const cookies = cookiesOf(request, given)
  const answer = await inAnswerTo({ headers, cookies }, () =>
    route({ headers, formData: () => formIn(request) }),
  )
  return { answer, cookies: given.headers.getSetCookie() }
}

/** They have been made true before. */
const headersOf = ({ headers }: IncomingMessage): AnsweredRequest['headers'] => ({
  get: (name) => {
    const value = headers[name]
    return value === undefined ? null : String(value)
  },
})

const cookiesOf = ({ headers }: IncomingMessage, { cookies }: NextResponse): AnsweredRequest['cookies'] => ({
  get: (name) => {
    const value = cookieIn(headers, String(name))
    return value === undefined ? undefined : { name: String(name), value }
  },
  has: (name) => cookieIn(headers, name) !== undefined,
  set: cookies.set.bind(cookies),
  delete: cookies.delete.bind(cookies),
})

/** Fails for what is no form. */
const formIn = async (request: IncomingMessage): Promise<FormData> =>
  new Response(await bodyOf(request), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData()

async function send(
  response: ServerResponse,
  { answer, cookies }: { answer: Response; cookies: string[] },
): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  if (response.headersSent || response.destroyed) return
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response
    .writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.length })
    .end(body)
}
