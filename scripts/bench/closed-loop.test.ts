import { expect, test } from 'vitest'
import { closedLoop } from './closed-loop.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 1))

test('each act is done once, by as many at a time as there are clients', async () => {
  let running = 0
  let most = 0
  const { answers, latencies } = await closedLoop({ clients: 3, seconds: 10, most: 20 }, async (index) => {
    running += 1
    most = Math.max(most, running)
    await soon()
    running -= 1
    return index
  })
  expect(answers.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 20 }, (_, index) => index),
  )
  expect(latencies).toHaveLength(20)
  expect(most).toBe(3)
})

test('it ends when the time is over, or when it is told so', async () => {
  const timed = await closedLoop({ clients: 2, seconds: 0.05, most: 1e9 }, soon)
  expect(timed.seconds).toBeGreaterThanOrEqual(0.05)
  expect(timed.answers.length).toBeLessThan(1e9)
  let done = 0
  const told = await closedLoop(
    { clients: 2, seconds: 10, most: 1e9 },
    async () => soon().then(() => (done += 1)),
    () => done >= 4,
  )
  expect(told.answers.length).toBeLessThanOrEqual(6)
})
