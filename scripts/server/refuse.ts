import { type ServerResponse, STATUS_CODES } from 'node:http'

/** Ends a request that the product need not see, in the form in which its API tells problems (RFC 9457). */
export function refuse(
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
  status: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close', ...headers })
  response.end(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status }))
}
