import { NextRequest, NextResponse } from 'next/server'
import { describe, expect, it, vi } from 'vitest'
import { proxy } from './proxy.ts'

type Routing = { localeCookie: { name: string } }

/** Remembers the language it was told of, as the router does, and says it. (It cannot be loaded outside of Next.) */
vi.mock('next-intl/middleware', () => ({
  default:
    ({ localeCookie }: Routing) =>
    (request: NextRequest) => {
      const told = request.cookies.get(localeCookie.name)?.value ?? 'none'
      const answer = NextResponse.next({ headers: { told } })
      answer.cookies.set(localeCookie.name, 'vi', { sameSite: 'lax', path: '/' })
      return answer
    },
}))

/** What is answered to somebody who sends these cookies. */
function answerTo(https: boolean, cookie = '') {
  const headers = { cookie, 'x-forwarded-proto': https ? 'https' : 'http' }
  const answer = proxy(new NextRequest('http://localhost:3000/', { headers }))
  return { told: answer.headers.get('told'), set: answer.headers.getSetCookie() }
}

describe('the language that was chosen', () => {
  it.each([
    [false, 'language=vi; Path=/; HttpOnly; SameSite=lax'],
    [true, '__Host-language=vi; Path=/; Secure; HttpOnly; SameSite=lax'],
  ])('is remembered for this host alone (https: %s)', (https, cookie) => {
    expect(answerTo(https).set).toEqual([cookie])
  })

  it.each([
    [false, 'language=ne', 'ne'],
    [true, '__Host-language=ne', 'ne'],
    [true, 'language=ne', 'ne'],
    [true, '__Host-language=ne; language=ko', 'ne'],
    [false, '__Host-language=ne', 'none'],
    [true, 'theme=contrast', 'none'],
  ])('is known again (https: %s, %s)', (https, cookie, language) => {
    expect(answerTo(https, cookie).told).toBe(language)
  })
})
