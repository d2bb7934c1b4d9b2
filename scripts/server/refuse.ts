import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { log } from '#lib/log.ts'

type Ended = Pick<ServerResponse, 'writeHead' | 'end'>

/** Ends a request that the product need not see, in the form in which its API tells problems (RFC 9457). */
export function refuse(response: Ended, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close', ...headers })
  response.end(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status }))
}

/**
 * Ends one that no page of ours leads to: another method, an address that means nothing, a body larger than any form's.
 * It is a line of the log by its number, never by what was in it. (OWASP ASVS 5.0 §16.3.3)
 */
export function refuseOdd(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  response: Ended,
  { status, headers: told }: { status: number; headers?: Record<string, string> },
): void {
  log().warn({ requestId: headers['x-request-id'], method, status }, 'refused: not a request of our pages')
  refuse(response, status, told)
}
