import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import * as client from '#db/client.ts'
import { databaseAnswers } from './health.ts'
import { forgetRemembered } from './memo.ts'

afterEach(() => {
  vi.restoreAllMocks()
  forgetRemembered()
})

/** A driver whose question ends as told. */
const withDatabase = (answer: Promise<unknown>) =>
  vi.spyOn(client, 'driver').mockReturnValue((() => answer) as unknown as ReturnType<typeof client.driver>)

it('is well when the database answers', async () => {
  expect(await databaseAnswers()).toBe(true)
})

it('is unwell when the database refuses', async () => {
  withDatabase(Promise.reject(new Error('no connection')))
  expect(await databaseAnswers()).toBe(false)
})

it('waits two seconds for a database that hangs, asks it nothing more, and sees it come back', async () => {
  const hanging = Promise.withResolvers<unknown>()
  const asked = withDatabase(hanging.promise)
  const answer = databaseAnswers()
  // Timers end in the order of their times, however busy the machine is.
  const [early, late] = [setTimeout(1900, 'early'), setTimeout(2500, 'late')]
  expect(await Promise.race([answer, early])).toBe('early')
  expect(await Promise.race([answer, late])).toBe(false)

  forgetRemembered()
  const again = databaseAnswers()
  hanging.resolve([])
  expect(await again).toBe(true)
  expect(asked).toHaveBeenCalledOnce()
})

it('asks once for a crowd of monitors', async () => {
  const asked = withDatabase(Promise.resolve([]))
  await Promise.all(Array.from({ length: 50 }, () => databaseAnswers()))
  expect(asked).toHaveBeenCalledOnce()
})
