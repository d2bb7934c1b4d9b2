import type postgres from 'postgres'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CUT, cutAmid } from '#db/testing/cuts.ts'
import { aCounter, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { changeHours, openCounter, slotsOn } from '#db/testing/opening.ts'
import { connectAsAdmin, resetDatabase } from '#db/testing/reset-database.ts'
import { generateSlots } from './generate.ts'
import { ownedSlots } from './read-plan.ts'

vi.mock('./read-plan.ts', async (original) => {
  const real = await original<typeof import('./read-plan.ts')>()
  return { ...real, ownedSlots: vi.fn(real.ownedSlots) }
})

let admin: postgres.Sql

beforeEach(async () => {
  await resetDatabase()
  admin = connectAsAdmin()
  await someSettings({ horizonDays: 1 })
  await openCounter((await aCounter()).id)
  await changeHours({ opens: '10:00', closes: '10:30' })
})
afterEach(() => admin.end())

const run = () => generateSlots(systemJob(), NOW)

/** Nothing of the run that was cut is there, and the next one makes all. */
async function expectNextMakesAll(): Promise<void> {
  expect(await slotsOn('2026-11-24')).toEqual([])
  expect(await run()).toEqual({ placesAdded: 18, placesRemoved: 0, stranded: 0 })
  expect(await slotsOn('2026-11-24')).toEqual(['10:00 123', '10:15 123'])
}

it('a connection that is cut while places are written is a fault of this run alone', async () => {
  await expect(cutAmid(admin, { table: 'slots', mode: 'share' }, run)).rejects.toThrow()
  await expectNextMakesAll()
})

it('so is one that is cut between two statements, and the process lives', async () => {
  vi.mocked(ownedSlots).mockImplementationOnce(async () => {
    await admin.unsafe(CUT)
    return []
  })
  await expect(run()).rejects.toThrow()
  await expectNextMakesAll()
})
