import { AsyncLocalStorage } from 'node:async_hooks'
import { cookies as cookiesInNext, headers as headersInNext } from 'next/headers'
import { cookieName, sentNames } from '#lib/cookie-names.ts'

type InNext = {
  headers: Awaited<ReturnType<typeof headersInNext>>
  cookies: Awaited<ReturnType<typeof cookiesInNext>>
}

/** What gates read of a request, and the cookies that they give its answer. */
export type AnsweredRequest = {
  headers: Pick<InNext['headers'], 'get'>
  cookies: Pick<InNext['cookies'], 'get' | 'has' | 'set' | 'delete'>
}

const inFront = new AsyncLocalStorage<AnsweredRequest>()

/** Does something in answer to a request that Next does not see (`scripts/server/answer-forms.ts`). */
export const inAnswerTo = <Answer>(request: AnsweredRequest, work: () => Answer): Answer =>
  inFront.run(request, work)

/** The headers of the request that is being answered, by Next or in front of it. */
export const headers = (): Promise<AnsweredRequest['headers']> => {
  const request = inFront.getStore()
  return request ? Promise.resolve(request.headers) : headersInNext()
}

/** Whether the browser speaks https with us. The server in front has made the header true. */
export const isOverHttps = async (): Promise<boolean> =>
  (await headers()).get('x-forwarded-proto') === 'https'

type Options = { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string; maxAge: number }

type Jar = {
  get: (name: string) => string | undefined
  set: (name: string, value: string, options: Options) => void
  forget: (name: string, path?: string) => void
}

/** The cookies of that request by the names we call them; what is set here goes out with the answer. */
export async function cookies(): Promise<Jar> {
  const request = inFront.getStore()
  const [jar, isSecure] = [request ? request.cookies : await cookiesInNext(), await isOverHttps()]
  return {
    get: (name) =>
      sentNames(name, isSecure)
        .map((one) => jar.get(one)?.value)
        .find((value) => value !== undefined),
    set: (name, value, options) =>
      void jar.set(cookieName(name, { path: options.path, isSecure }), value, options),
    forget: (name, path = '/') =>
      void jar.delete({
        name: cookieName(name, { path, isSecure }),
        path,
        secure: isSecure,
        httpOnly: true,
        sameSite: 'lax',
      }),
  }
}
