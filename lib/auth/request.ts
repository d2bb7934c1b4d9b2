import { AsyncLocalStorage } from 'node:async_hooks'
import { cookies as cookiesInNext, headers as headersInNext } from 'next/headers'

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

/** The cookies of that request; what is set here goes out with the answer. */
export const cookies = (): Promise<AnsweredRequest['cookies']> => {
  const request = inFront.getStore()
  return request ? Promise.resolve(request.cookies) : cookiesInNext()
}
