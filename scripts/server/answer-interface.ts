import { globSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Endpoint } from '#lib/auth/api-endpoint.ts'
import type { Asked } from '#lib/auth/api-input.ts'
import { root } from '#scripts/environment.ts'

type Params = Record<string, string>

type Route = { address: RegExp; methods: Record<string, Endpoint<Params> | undefined> }

/**
 * Answers the JSON API by its route files (`app/api/v1`), without Next between: of a booking, that would cost as much
 * CPU as all the rest of it. Resolves with false, and has done nothing, for every other address, and for a method that
 * a route does not name: Next knows what to say to those.
 */
export async function answerInterface(): Promise<
  (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
> {
  const routes = await readRoutes()
  return async (request, response) => {
    const [asked = '', method = ''] = [request.url?.split('?', 1)[0], request.method]
    for (const { address, methods } of routes) {
      const params = address.exec(asked)
      const endpoint = params && methods[method]
      if (!endpoint) continue
      const { status, headers, body } = await endpoint.answer(askedIn(request), { ...params.groups })
      if (response.headersSent || response.destroyed) return true
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body ?? '') }).end(body)
      return true
    }
    return false
  }
}

/**
 * Every route file with its address. A folder in brackets is one step that the route is told: letters and digits, as
 * all our numbers are.
 */
const readRoutes = (): Promise<Route[]> =>
  Promise.all(
    globSync('app/api/v1/**/route.ts', { cwd: root }).map(async (file) => {
      const steps = path.dirname(file).split(path.sep).slice(1)
      const address = steps.map((step) =>
        step.startsWith('[') ? `(?<${step.slice(1, -1)}>\\w+)` : RegExp.escape(step),
      )
      return { address: new RegExp(`^/${address.join('/')}$`), methods: await import(path.join(root, file)) }
    }),
  )

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

/** The server has limited its length before. Of a body that is cut off, what came: its answer reaches nobody. */
const bodyOf = (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    const done = () => resolve(Buffer.concat(chunks))
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', done).on('error', done).on('close', done)
  })
