import { env } from '#lib/env.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { Problem, problemDocument, problemStatuses } from '#lib/problems.ts'

type Handle<Params> = (request: Request, params: Params) => Promise<Response> | Response

/** The form in which Next calls a route. */
type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/**
 * A method of an address of the JSON API. Whatever happens inside, the caller gets an answer by the contract: a
 * `Problem` as its document, a fault as one that tells nothing but the number under which it was logged.
 */
export const endpoint =
  <Params = unknown>(handle: Handle<Params>): Route<Params> =>
  async (request, context) => {
    try {
      if (!env().MADOGUCHI_MODULES.includes('reservations')) throw new Problem('not_found')
      return await handle(request, await context.params)
    } catch (error) {
      const reference = request.headers.get('x-request-id') ?? crypto.randomUUID()
      return problemAnswer(
        request,
        error instanceof Problem ? error : logged(error, request, reference),
        reference,
      )
    }
  }

/** The methods an address does not have, each answering with those it has; and what an OPTIONS request asks. */
export function notAllowed(...allowed: string[]) {
  const headers = { allow: [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ') }
  const refuse = endpoint(() => {
    throw new Problem('method_not_allowed', { headers })
  })
  const tell = endpoint(() => new Response(null, { status: 204, headers }))
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell }
}

function problemAnswer(request: Request, problem: Problem, reference: string): Response {
  const locale = problemLocale(request.headers.get('accept-language') ?? '')
  return new Response(JSON.stringify(problemDocument(problem, locale, reference)), {
    status: problemStatuses[problem.code],
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      'cache-control': 'no-store',
      vary: 'accept-language',
      'x-request-id': reference,
      ...problem.particulars.headers,
    },
  })
}

/** English unless Japanese is asked for first: programs ask for nothing. */
const problemLocale = (accepted: string): StaffLocale =>
  /(^|,)\s*(ja|en)\b/i.exec(accepted)?.[2]?.toLowerCase() === 'ja' ? 'ja' : 'en'

function logged(error: unknown, request: Request, reference: string): Problem {
  log().error(
    { err: error, requestId: reference, method: request.method, path: new URL(request.url).pathname },
    'API fault',
  )
  return new Problem('fault')
}
