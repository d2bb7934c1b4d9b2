import { env } from '#lib/env.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { Problem, problemDocument, problemStatuses } from '#lib/problems.ts'
import { type Answer, responseOf } from './api-answer.ts'
import type { Asked } from './api-input.ts'

type Handle<Params> = (request: Asked, params: Params) => Promise<Answer> | Answer

/** A method of an address: called by Next in its form, or in ours by the server in front of it. */
export type Endpoint<Params> = {
  (request: Request, context: { params: Promise<Params> }): Promise<Response>
  answer(request: Asked, params: Params): Promise<Answer>
}

/**
 * A method of an address of the JSON API. Whatever happens inside, the caller gets an answer by the contract: a
 * `Problem` as its document, a fault as one that tells nothing but the number under which it was logged.
 */
export function endpoint<Params = unknown>(handle: Handle<Params>): Endpoint<Params> {
  const answer = async (request: Asked, params: Params): Promise<Answer> => {
    try {
      if (!env().MADOGUCHI_MODULES.includes('reservations')) throw new Problem('not_found')
      return await handle(request, params)
    } catch (error) {
      const reference = request.headers.get('x-request-id') ?? crypto.randomUUID()
      return problemAnswer(
        request,
        error instanceof Problem ? error : logged(error, request, reference),
        reference,
      )
    }
  }
  const route = async (request: Request, { params }: { params: Promise<Params> }) =>
    responseOf(await answer(request, await params))
  return Object.assign(route, { answer })
}

/** The methods an address does not have, each answering with those it has; and what an OPTIONS request asks. */
export function notAllowed(...allowed: string[]) {
  const headers = { allow: [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ') }
  const refuse = endpoint(() => {
    throw new Problem('method_not_allowed', { headers })
  })
  const tell = endpoint(() => ({ status: 204, headers, body: null }))
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell }
}

function problemAnswer(request: Asked, problem: Problem, reference: string): Answer {
  const locale = problemLocale(request.headers.get('accept-language') ?? '')
  return {
    status: problemStatuses[problem.code],
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      'cache-control': 'no-store',
      vary: 'accept-language',
      'x-request-id': reference,
      ...problem.particulars.headers,
    },
    body: JSON.stringify(problemDocument(problem, locale, reference)),
  }
}

/** English unless Japanese is asked for first: programs ask for nothing. */
const problemLocale = (accepted: string): StaffLocale =>
  /(^|,)\s*(ja|en)\b/i.exec(accepted)?.[2]?.toLowerCase() === 'ja' ? 'ja' : 'en'

function logged(error: unknown, request: Asked, reference: string): Problem {
  log().error(
    { err: error, requestId: reference, method: request.method, path: new URL(request.url).pathname },
    'API fault',
  )
  return new Problem('fault')
}
