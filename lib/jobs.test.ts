import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { type Job, startJobs } from '#lib/jobs.ts'
import { log } from '#lib/log.ts'

const HOUR = 3600
let running: ReturnType<typeof startJobs>[] = []

const start = (...jobs: Job[]) => {
  const started = startJobs(jobs)
  running.push(started)
  return started
}

/** As soon as it is so, however long that takes on a busy machine. */
const soon = (isSo: () => void) => vi.waitFor(isSo, { timeout: 30_000 })

afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()))
  running = []
  vi.restoreAllMocks()
})

describe('the jobs', () => {
  it('of the product do their work in a new house without a fault', async () => {
    await resetDatabase()
    const faults = vi.spyOn(log(), 'error')
    const jobs = startJobs()
    running.push(jobs)
    await setTimeout(200)
    await jobs.stop()
    expect(faults).not.toHaveBeenCalled()
  })

  it('run at once, again after their time, and without a pause while more is due', async () => {
    const rare = vi.fn(async () => ({}))
    const often = vi.fn(async () => ({}))
    const busy = vi.fn(async () => ({ isMoreDue: busy.mock.calls.length < 5 }))
    start(
      { name: 'rare', everySeconds: HOUR, run: rare },
      { name: 'often', everySeconds: 0.01, run: often },
      { name: 'busy', everySeconds: HOUR, run: busy },
    )
    await soon(() => expect(often.mock.calls.length).toBeGreaterThan(3))
    expect(rare).toHaveBeenCalledTimes(1)
    expect(busy).toHaveBeenCalledTimes(5)
    expect(rare).toHaveBeenCalledWith({ kind: 'system', job: 'rare' }, expect.any(Date))
  })

  it('that fail are logged once, tried again, and say when they work again', async () => {
    const told = vi.spyOn(log(), 'error')
    const glad = vi.spyOn(log(), 'info')
    let isAway = true
    const run = vi.fn(() =>
      isAway ? Promise.reject(new Error('the database is away')) : Promise.resolve({}),
    )
    start({ name: 'brittle', everySeconds: 0.01, run })
    await soon(() => expect(run.mock.calls.length).toBeGreaterThan(3))
    expect(told).toHaveBeenCalledTimes(1)
    isAway = false
    await soon(() => expect(glad).toHaveBeenCalledWith({ job: 'brittle' }, 'job works again'))
  })

  it('are waited for when they stop, and not begun again', async () => {
    let isDone = false
    const run = vi.fn(async () => {
      await setTimeout(100)
      isDone = true
      return { isMoreDue: true }
    })
    const jobs = start({ name: 'slow', everySeconds: 0.01, run })
    await jobs.stop()
    expect(isDone).toBe(true)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('that must be alone are left to the process that has begun', async () => {
    const first = Promise.withResolvers<object>()
    const begun = vi.fn(() => first.promise)
    const second = vi.fn(async () => ({}))
    start({ name: 'alone', everySeconds: HOUR, isAlone: true, run: begun })
    await soon(() => expect(begun).toHaveBeenCalled())
    const other = start({ name: 'alone', everySeconds: 0.01, isAlone: true, run: second })
    await setTimeout(200)
    expect(second).not.toHaveBeenCalled()
    first.resolve({})
    await soon(() => expect(second).toHaveBeenCalled())
    await other.stop()
  })
})
