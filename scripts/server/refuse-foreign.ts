import type { IncomingMessage, ServerResponse } from 'node:http'
import { isOwnRequest } from '#lib/auth/own-form.ts'
import { log } from '#lib/log.ts'
import { refuse } from './refuse.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/** Programs are asked for a key or a signature there, and no cookie counts. */
const ofPrograms = /^\/api\/(v1|webhooks)(\/|$)/

/**
 * Refuses whatever a page of another site sends in its visitor's name, before anything reads it: pages, actions and
 * forms alike, also where the browser names no origin and only says from how far away it comes. False when it has been
 * answered. What is refused is a line of the log: by whom it was sent, never what. (OWASP ASVS 5.0 §3.5.1, §16.3.3)
 */
export function refuseForeign(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers } = request
  const [path = ''] = url.split('?', 1)
  if (reading.includes(method) || ofPrograms.test(path)) return true
  if (isOwnRequest({ get: (name) => (headers[name] === undefined ? null : String(headers[name])) }))
    return true
  const told = { origin: headers.origin, site: headers['sec-fetch-site'] }
  log().warn({ requestId: headers['x-request-id'], method, path, ...told }, 'refused: sent by another site')
  refuse(response, 403)
  return false
}
