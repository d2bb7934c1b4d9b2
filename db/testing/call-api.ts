import { expect } from 'vitest'
import { onSide } from '#db/side.ts'
import { problemAnswer } from '#lib/exchange/output.ts'

/** A request to a route of the JSON API, called as Next calls it. */
type Call = {
  method?: string
  path: string
  params?: Record<string, string>
  headers?: Record<string, string>
  /** Sent as JSON with the right content type; text and bytes are sent as they are. */
  body?: unknown
}

type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export type ApiAnswer = { status: number; headers: Headers; text: string; json: unknown }

/** Calls a method of a route with the rights of residents, as the server does, and reads the whole answer. */
export async function callApi<Params>(route: Route<Params>, call: Call): Promise<ApiAnswer> {
  const { method = 'GET', path, params = {}, headers = {}, body } = call
  const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
  const request = new Request(new URL(path, 'http://localhost:3000'), {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: isRaw ? (body as BodyInit | undefined) : JSON.stringify(body),
  })
  const response = await onSide('resident', () =>
    route(request, { params: Promise.resolve(params as Params) }),
  )
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text ? JSON.parse(text) : undefined,
  }
}

/** The problem an answer is, held to the contract; fails when it is something else. */
export function problemOf({ status, headers, json }: ApiAnswer) {
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(headers.get('x-request-id')).toBeTruthy()
  const problem = problemAnswer.strict().parse(json)
  expect(problem.status).toBe(status)
  return problem
}
