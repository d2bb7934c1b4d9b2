import { languageCookies } from '#lib/locales.ts'
import { preferenceNames } from '#lib/preferences.ts'

/** How somebody likes to look at pages: no secret. */
const choices: readonly string[] = [...Object.values(preferenceNames), ...Object.values(languageCookies)]

/**
 * What a cookie of ours is called in the browser. Over https its name begins with a promise that the browser keeps: a
 * cookie of `__Host-` was set by this very host for all of it, one of `__Secure-` over https. No other host of the same
 * domain, and nobody on a line without https, can put one of theirs in its place. (RFC 6265bis 4.1.3) Cookies of staff
 * are sent to pages of staff alone, which `__Host-` does not allow.
 */
export function cookieName(name: string, { path, isSecure }: { path: string; isSecure: boolean }): string {
  if (!isSecure) return name
  return `${path === '/' ? '__Host-' : '__Secure-'}${name}`
}

/**
 * Every name by which it may be sent, the one that counts first; over https never the bare one, which anybody could have
 * set. But a choice of the look that was made under its bare name stays: the worst that a foreign one does is another colour.
 */
export const sentNames = (name: string, isSecure: boolean): string[] => [
  ...new Set([
    ...['/', '/somewhere'].map((path) => cookieName(name, { path, isSecure })),
    ...(choices.includes(name) ? [name] : []),
  ]),
]
