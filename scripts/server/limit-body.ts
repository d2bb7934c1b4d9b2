import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuseOdd } from './refuse.ts'

/**
 * Refuses a body that is too large with 413: at once when the request announces it, else when so much has arrived.
 * Returns false when the request has been answered and must not be handled.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): boolean {
  const announced = request.headers['content-length']
  if (announced !== undefined) {
    if (Number(announced) <= maxBytes) return true
    refuseOdd(request, response, { status: 413 })
    return false
  }
  if (request.headers['transfer-encoding'] !== undefined) countArriving(request, response, maxBytes)
  return true
}

/** Counts a body without announced length on its way to whoever reads it, without reading it ourselves. */
function countArriving(request: IncomingMessage, response: ServerResponse, maxBytes: number): void {
  const push = request.push.bind(request)
  // As they are before anybody holds the answer back: nothing more of it follows.
  const now = { writeHead: response.writeHead.bind(response), end: response.end.bind(response) }
  let arrived = 0
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    arrived += chunk?.length ?? 0
    if (arrived <= maxBytes) return push(chunk, encoding)
    if (!response.headersSent) refuseOdd(request, now, { status: 413 })
    request.destroy()
    return false
  }
}
