import type { IncomingMessage } from 'node:http'
import { cookieName, sentNames } from '#lib/cookie-names.ts'
import { isLocale } from '#lib/locales.ts'
import { preferenceNames, readPreferences } from '#lib/preferences.ts'
import { residentCookie } from '#lib/residents/rules.ts'
import { choiceIn } from './choice-in.ts'
import { cookieIn } from './cookie-in.ts'

/** The pages of a language that look the same to everybody who likes the same colours and letters. */
const publicPages = ['', '/availability', '/help', '/accessibility', '/privacy', '/sitemap']

/** All that such a page may know of a request: where it leads, and the numbers it was given here. */
const told = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'x-path', 'x-language-settled', 'x-request-id']

/**
 * A question that is the same for everybody who asks it, as a key to its answer; undefined when the page may be one's
 * own. All else that a request says is taken from it, cookies first, so that such a page cannot show anything of a
 * visitor even if somebody builds it in one day. After a refusal the page is to be new: what was lost shows on it.
 * Who is signed in is greeted, so their page is made for them alone.
 */
export function publicQuestion({ method, url = '', headers }: IncomingMessage): string | undefined {
  const [path = '', query = ''] = url.split('?', 2)
  const [, locale = '', page = ''] = /^\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const isPublic = isLocale(locale) && publicPages.includes(page) && headers['x-language-settled']
  const isSecure = headers['x-forwarded-proto'] === 'https'
  if (sentNames(residentCookie, isSecure).some((name) => cookieIn(headers, name) !== undefined))
    return undefined
  if (method !== 'GET' || !isPublic || isPartOfPage(headers) || /(^|&)refusal=/.test(query)) return undefined
  const { theme, textSize } = readPreferences(
    choiceIn(headers, preferenceNames.theme),
    choiceIn(headers, preferenceNames.textSize),
  )
  for (const name of Object.keys(headers))
    if (!told.includes(name) && name !== 'content-security-policy') Reflect.deleteProperty(headers, name)
  const keptAs = (name: string) => cookieName(name, { path: '/', isSecure })
  headers.cookie = `${keptAs(preferenceNames.theme)}=${theme}; ${keptAs(preferenceNames.textSize)}=${textSize}`
  const { host, 'x-forwarded-host': forwardedHost, 'x-forwarded-proto': protocol } = headers
  return JSON.stringify([url, theme, textSize, host, forwardedHost, protocol])
}

/** The browser's router asks for less than a page, and says what it has already. */
export const isPartOfPage = (headers: IncomingMessage['headers']): boolean =>
  Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-'))
