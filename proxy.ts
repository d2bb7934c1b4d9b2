import { NextRequest } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { acceptedLanguages } from '#lib/i18n/accepted-languages.ts'
import { routing } from '#lib/i18n/routing.ts'

const intl = createIntlMiddleware(routing)

/**
 * Language and courtesy only, never security: sends a bare address to a language and remembers a language that was
 * chosen. Who may do what is proved by each page itself.
 */
export function proxy(request: NextRequest) {
  const accepted = request.headers.get('accept-language')
  if (!accepted) return intl(request)
  const headers = new Headers(request.headers)
  headers.set('accept-language', acceptedLanguages(accepted))
  return intl(new NextRequest(request, { headers }))
}

/** Not for requests whose language is settled, which the server in front knows (`scripts/server/prepare-page.ts`). */
export const config = {
  matcher: [
    {
      source: '/((?!(?:api|_next|staff|display)(?:/|$)|.*\\..*).*)',
      missing: [{ type: 'header', key: 'x-language-settled' }],
    },
  ],
}
