import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Headers that say where a request came from. Anybody can write them, so only our own values reach the product. */
const claims = ['forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

/**
 * Makes the headers of a request say the truth before anything reads them: `x-forwarded-for` holds the one address
 * that limits are counted by, `x-request-id` a number under which log lines and error pages can be found.
 * Behind proxies of ours, what the nearest one says about host and protocol is kept. Returns the number.
 */
export function identifyRequest(request: IncomingMessage, trustedProxies: number): string {
  const { headers } = request
  const id = (trustedProxies > 0 && wellFormedId(headers['x-request-id'])) || randomUUID()
  headers['x-forwarded-for'] = clientAddress(
    String(headers['x-forwarded-for'] ?? ''),
    request.socket.remoteAddress ?? '',
    trustedProxies,
  )
  headers['x-request-id'] = id
  if (trustedProxies === 0) for (const name of claims) Reflect.deleteProperty(headers, name)
  return id
}

/**
 * The address a request really came from. Each proxy appends the address it was called from, so with n proxies of
 * ours the n-th entry from the right (the caller of our outermost proxy) is the last one that nobody could forge.
 */
export function clientAddress(forwardedFor: string, socketAddress: string, trustedProxies: number): string {
  const chain = [...forwardedFor.split(','), socketAddress].map((part) => part.trim()).filter(Boolean)
  const entry = chain.at(-1 - trustedProxies) ?? chain[0] ?? ''
  // IPv4 over an IPv6 socket.
  return entry.replace(/^::ffff:(?=\d+\.)/, '')
}

const wellFormedId = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && /^[\w-]{8,64}$/.test(value) ? value : undefined
