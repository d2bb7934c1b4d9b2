import { NextRequest, type NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { cookieName, sentNames } from '#lib/cookie-names.ts'
import { acceptedLanguages } from '#lib/i18n/accepted-languages.ts'
import { localeCookie, routing } from '#lib/i18n/routing.ts'
import { languageCookies } from '#lib/locales.ts'

/** Leads to a language and remembers it; over https under a name that browsers hold us to. */
const intlBy = (isSecure: boolean) => {
  const name = cookieName(languageCookies.resident, { path: '/', isSecure })
  const lead = createIntlMiddleware({ ...routing, localeCookie: { ...localeCookie, name } })
  return { name, lead }
}

const [plain, secure] = [intlBy(false), intlBy(true)]

/**
 * Language and courtesy only, never security: sends a bare address to a language and remembers a language that was
 * chosen. Who may do what is proved by each page itself.
 */
export function proxy(request: NextRequest) {
  const isSecure = request.headers.get('x-forwarded-proto') === 'https'
  const { name, lead } = isSecure ? secure : plain
  const headers = new Headers(request.headers)
  const accepted = headers.get('accept-language')
  if (accepted) headers.set('accept-language', acceptedLanguages(accepted))
  const asked = new NextRequest(request, { headers })
  const chosen = sentNames(languageCookies.resident, isSecure)
    .map((one) => request.cookies.get(one)?.value)
    .find((value) => value !== undefined)
  if (chosen) asked.cookies.set(name, chosen)
  return forServerAlone(lead(asked), { name, isSecure })
}

/** The cookie of the language like all others: no script reads it, and what was set over https is sent over https. */
function forServerAlone(
  answer: NextResponse,
  { name, isSecure }: { name: string; isSecure: boolean },
): NextResponse {
  const chosen = answer.cookies.get(name)
  if (chosen) answer.cookies.set({ ...chosen, httpOnly: true, secure: isSecure })
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
