import { defineRouting } from 'next-intl/routing'
import { languageCookies, shippedLocales, sourceLocale } from '#lib/locales.ts'

/** How a chosen language is remembered; `proxy.ts` gives its name the prefix that it has over https. */
export const localeCookie = {
  name: languageCookies.resident,
  maxAge: 365 * 24 * 3600,
  sameSite: 'lax',
} as const

/** Residents' addresses begin with the language; it is taken from the address, the remembered choice, then the browser. */
export const routing = defineRouting({
  locales: shippedLocales,
  defaultLocale: sourceLocale,
  localePrefix: 'always',
  localeCookie,
  // The links of the language switch say the same, on the page and with the language of each.
  alternateLinks: false,
})
