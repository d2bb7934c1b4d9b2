import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A whole answer that has not been sent. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Keeps what is answered from being sent until it is whole, so that it can be looked at, packed in one go, sent in one
 * write, or given to others too. Our pages are written within a moment, so nobody waits longer. Resolves with null
 * when the answer was cut off, by us or by who asked.
 */
export const holdBack = (response: ServerResponse): Promise<Answer | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    const { write, end, writeHead } = response
    const keep = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'))
      // A copy: whoever wrote it may use its memory again.
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
      return true
    }
    response.write = (...given: unknown[]) => {
      for (const told of given) if (typeof told === 'function') process.nextTick(told as () => void)
      return keep(given[0], given[1])
    }
    response.writeHead = (status: number, ...rest: unknown[]) => {
      response.statusCode = status
      setHeaders(response, rest.at(-1))
      return response
    }
    response.end = (...given: unknown[]) => {
      keep(given[0], given[1])
      for (const told of given) if (typeof told === 'function') response.once('finish', told as () => void)
      Object.assign(response, { write, end, writeHead })
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) })
      return response
    }
    response.once('close', () => resolve(null))
  })

function setHeaders(response: ServerResponse, given: unknown): void {
  if (typeof given !== 'object' || given === null) return
  for (const [name, value] of Object.entries(given as Record<string, OutgoingHttpHeader>))
    response.setHeader(name, value)
}

const isEncoding = (value: unknown): value is BufferEncoding =>
  typeof value === 'string' && Buffer.isEncoding(value)
