import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuseOdd } from './refuse.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Refuses what the framework behind us would take for a fault of its own: a method that the web of forms and APIs
 * does not have (TRACE and the like), and an address whose %-signs mean nothing. False when it has been answered.
 */
export function limitRequestLine(request: IncomingMessage, response: ServerResponse): boolean {
  if (!methods.includes(request.method ?? ''))
    refuseOdd(request, response, { status: 405, headers: { allow: methods.join(', ') } })
  else if (!isDecodable(request.url ?? '')) refuseOdd(request, response, { status: 400 })
  else return true
  return false
}

/** The path alone: a query is read without complaint and checked where it is used. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
