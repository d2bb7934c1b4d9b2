import { NextRequest, type NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { acceptedLanguages } from '#lib/i18n/accepted-languages.ts'
import { routing } from '#lib/i18n/routing.ts'
import { languageCookies } from '#lib/locales.ts'

const intl = createIntlMiddleware(routing)

/**
 * Language and courtesy only, never security: sends a bare address to a language and remembers a language that was
 * chosen. Who may do what is proved by each page itself.
 */
export function proxy(request: NextRequest) {
  const accepted = request.headers.get('accept-language')
  if (!accepted) return forServerAlone(request, intl(request))
  const headers = new Headers(request.headers)
  headers.set('accept-language', acceptedLanguages(accepted))
  return forServerAlone(request, intl(new NextRequest(request, { headers })))
}

/** The cookie of the language like all others: no script reads it, and what was set over https is sent over https. */
function forServerAlone({ headers }: NextRequest, answer: NextResponse): NextResponse {
  const chosen = answer.cookies.get(languageCookies.resident)
  const secure = headers.get('x-forwarded-proto') === 'https'
  if (chosen) answer.cookies.set({ ...chosen, httpOnly: true, secure })
  return answer
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
