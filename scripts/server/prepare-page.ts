import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isLocale, languageCookies, sourceLocale } from '#lib/locales.ts'
import { contentSecurityPolicy } from '#lib/security-headers.ts'
import { choiceIn } from './choice-in.ts'

/**
 * Makes an answer ready to be a page: gives it a script nonce of its own, which Next reads from the policy among the
 * headers of the request, and tells it its path for the language switch. Here and not in `proxy.ts`, since calling
 * that costs a sixth of an average page; it is called only where the language is not settled. Returns the nonce.
 */
export function preparePage({ url = '/', headers }: IncomingMessage, response: ServerResponse): string {
  const nonce = randomUUID()
  const policy = contentSecurityPolicy(nonce)
  headers['content-security-policy'] = policy
  headers['x-path'] = addressOf(url)
  response.setHeader('content-security-policy', policy)
  if (isSettled(url, headers)) headers['x-language-settled'] = 'yes'
  else Reflect.deleteProperty(headers, 'x-language-settled')
  return nonce
}

/** The address as its visitor knows it: without the mark by which the script on a page asks for a part of another. */
const addressOf = (url: string): string =>
  url.replace(/([?&])_rsc(?:=[^&]*)?(?:&|$)/, '$1').replace(/[?&]$/, '')

/**
 * True when the language of an address is the one its visitor is given anyway, remembered or asked for first: there is
 * nowhere to lead and nothing to remember. In doubt it is false, and `proxy.ts` decides.
 */
function isSettled(url: string, headers: IncomingHttpHeaders): boolean {
  const locale = url.split(/[/?]/, 2)[1] ?? ''
  if (!isLocale(locale)) return false
  const remembered = choiceIn(headers, languageCookies.resident)
  if (remembered !== undefined) return remembered === locale
  const asked = headers['accept-language']
  if (asked === undefined) return locale === sourceLocale
  const [first] = /^[\w-]+(?=,|$)/.exec(asked) ?? []
  return first === locale || first?.startsWith(`${locale}-`) === true
}
