import createIntlMiddleware from 'next-intl/middleware'
import { routing } from '#lib/i18n/routing.ts'

/**
 * Language and courtesy only, never security: sends a bare address to a language and remembers a language that was
 * chosen. Who may do what is proved by each page itself.
 */
export const proxy = createIntlMiddleware(routing)

/** Not for requests whose language is settled, which the server in front knows (`scripts/server/prepare-page.ts`). */
export const config = {
  matcher: [
    {
      source: '/((?!(?:api|_next|staff|display)(?:/|$)|.*\\..*).*)',
      missing: [{ type: 'header', key: 'x-language-settled' }],
    },
  ],
}
