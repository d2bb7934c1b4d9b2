import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Endpoint } from '#lib/auth/api-endpoint.ts'
import type { Asked } from '#lib/auth/api-input.ts'
import { bodyOf } from './body-of.ts'
import { readRoutes } from './read-routes.ts'

/**
 * Answers the JSON API by its route files (`app/api/v1`), without Next between: of a booking, that would cost as much
 * CPU as all the rest of it. Resolves with false, and has done nothing, for every other address, and for a method that
 * a route does not name: Next knows what to say to those.
 */
export async function answerInterface(): Promise<
  (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
> {
  const find = await readRoutes<Endpoint<Record<string, string>>>('app/api/v1')
  return async (request, response) => {
    const endpoint = find(request.url, request.method)
    if (!endpoint) return false
    const { status, headers, body } = await endpoint.method.answer(askedIn(request), endpoint.params)
    if (response.headersSent || response.destroyed) return true
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body ?? '') }).end(body)
    return true
  }
}

/** A request in the form of the web, without what that costs. Its headers have been made true before. */
const askedIn = (request: IncomingMessage): Asked => ({
  method: request.method ?? '',
  url: `http://localhost${request.url}`,
  headers: {
    get: (name) => {
      const value = request.headers[name]
      return value === undefined ? null : String(value)
    },
  },
  bytes: () => bodyOf(request),
})
