import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What is kept of an answer, and until when. */
type Kept = { until: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Much more than the product has to say in public within the seconds that it allows. */
const mostAnswers = 200
const mostBytes = 2_000_000

/** A city's change is seen at once, also where browsers may keep an answer longer; a rush is shared all the same. */
const mostSeconds = 1

/** Only the interface says what is public; pages are shared by `answer-pages.ts`, each with a nonce of its own. */
const PUBLIC = /^\/api\//

/** The headers by which the product may answer differently at the same address. */
const askedBy = ['accept', 'accept-encoding', 'accept-language'] as const

/** Headers of one answer alone, or made anew for each. */
const own = ['x-request-id', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

/**
 * Gives what the product calls public (`cache-control: public, max-age=…`, RFC 9111) to everybody who asks the same
 * within a second, so that a rush on the free times costs next to nothing. Who asks while nothing is kept asks the
 * product. Returns true when the request has been answered.
 */
export function shareAnswers(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const store = new Map<string, Kept>()
  return (request, response) => {
    if (request.method !== 'GET' || !PUBLIC.test(request.url ?? '')) return false
    const key = JSON.stringify([request.url, ...askedBy.map((name) => request.headers[name])])
    const kept = store.get(key)
    if (kept && kept.until > performance.now()) {
      response.writeHead(200, { ...kept.headers, 'content-length': kept.body.length }).end(kept.body)
      return true
    }
    listenTo(response, (body) => {
      const seconds = sharedSeconds(response)
      if (seconds === 0) return
      store.delete(key)
      makeRoom(store)
      store.set(key, { until: performance.now() + seconds * 1000, headers: headersOf(response), body })
    })
    return false
  }
}

/** How long everybody may be given this answer; 0 for one that is somebody's own, or not whole. */
function sharedSeconds(response: ServerResponse): number {
  const allowed = /^public,\s*max-age=(\d+)/.exec(String(response.getHeader('cache-control') ?? ''))
  if (!allowed || response.statusCode !== 200 || response.hasHeader('set-cookie')) return 0
  return Math.min(Number(allowed[1]), mostSeconds)
}

const headersOf = (response: ServerResponse): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !own.includes(name)))

/** What was put in first goes first. */
function makeRoom(store: Map<string, Kept>): void {
  for (const [key, { until }] of store) {
    if (store.size < mostAnswers && until > performance.now()) return
    store.delete(key)
  }
}

/** Hands on the body of an answer when it has been sent whole, unless it is too large to be kept. */
function listenTo(response: ServerResponse, sent: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  const hear = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8') : chunk
    size += bytes.length
    // A copy: whoever wrote it may use its memory again.
    if (size <= mostBytes) chunks.push(Buffer.from(bytes))
  }
  for (const name of ['write', 'end'] as const) {
    const original = response[name].bind(response) as (...given: unknown[]) => never
    response[name] = (...given: unknown[]) => {
      hear(given[0], given[1])
      return original(...given)
    }
  }
  response.once('finish', () => {
    if (size <= mostBytes) sent(Buffer.concat(chunks))
  })
}

const isEncoding = (value: unknown): value is BufferEncoding =>
  typeof value === 'string' && Buffer.isEncoding(value)
