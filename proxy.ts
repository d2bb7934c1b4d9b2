import { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { routing } from '#lib/i18n/routing.ts'
import { contentSecurityPolicy } from '#lib/security-headers.ts'

const intl = createIntlMiddleware(routing)

/**
 * Language and courtesy only, never security: sends a bare address to a language, gives each page its own script
 * nonce, and tells pages their own path for the language switch. Who may do what is proved by each page itself.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  const policy = contentSecurityPolicy(crypto.randomUUID())
  headers.set('content-security-policy', policy)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  const isResident = !/^\/(staff|display)(\/|$)/.test(request.nextUrl.pathname)
  const response = isResident
    ? intl(new NextRequest(request, { headers }))
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!api|_next|.*\\..*).*)'] }
