import { afterEach, expect, it, vi } from 'vitest'
import * as client from '#db/client.ts'
import { databaseAnswers } from './health.ts'
import { forgetRemembered } from './memo.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  forgetRemembered()
})

/** A driver whose one question ends as told, or when it is given up. */
function withDatabase(answer: Promise<unknown>) {
  const question = Promise.withResolvers<unknown>()
  answer.then(question.resolve, question.reject)
  const asked = Object.assign(question.promise, { cancel: () => question.reject(new Error('given up')) })
  return vi
    .spyOn(client, 'driver')
    .mockReturnValue((() => asked) as unknown as ReturnType<typeof client.driver>)
}

it('is well when the database answers', async () => {
  expect(await databaseAnswers()).toBe(true)
})

it('is unwell when the database refuses', async () => {
  withDatabase(Promise.reject(new Error('no connection')))
  expect(await databaseAnswers()).toBe(false)
})

it('does not wait longer than two seconds', async () => {
  vi.useFakeTimers()
  withDatabase(new Promise(() => undefined))
  const answer = databaseAnswers()
  await vi.advanceTimersByTimeAsync(2000)
  expect(await answer).toBe(false)
})

it('asks once for a crowd of monitors', async () => {
  const asked = withDatabase(Promise.resolve([]))
  await Promise.all(Array.from({ length: 50 }, () => databaseAnswers()))
  expect(asked).toHaveBeenCalledOnce()
})
