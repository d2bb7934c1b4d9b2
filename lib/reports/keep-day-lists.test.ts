import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { dayListRuns } from '#db/schema/day-lists.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import {
  aCounter,
  aReservation,
  aSlot,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import * as environment from '#lib/env.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes } from '#lib/time.ts'
import { keepDayLists } from './keep-day-lists.ts'

let folder: string

beforeEach(async () => {
  await resetDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'day-lists-'))
  keepIn(folder)
  await decide({ clocks: ['07:30', '12:30'] })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const keepIn = (place: string) =>
  vi.spyOn(environment, 'env').mockReturnValue({
    ...environment.env(),
    MADOGUCHI_DAY_LISTS_DIR: place,
  })

async function decide(values: object): Promise<void> {
  const dayLists = { clocks: ['07:30'], counterIds: [], kinds: ['pdf', 'csv'] as const, days: 3, ...values }
  await someSettings({ dayLists: { ...dayLists, kinds: [...dayLists.kinds] } })
  forgetRemembered()
}

const runs = () => database().select().from(dayListRuns)
const tasks = () => database().select({ kind: staffTasks.kind, doneAt: staffTasks.doneAt }).from(staffTasks)

const lists = async () => (await readdir(folder)).toSorted()

it('keeps who comes today and on the next day, once a set time, for nobody else to read', async () => {
  const counter = await aCounter({ id: 'hall' })
  const visit = await aReservation({ owns: [await aSlot({ counterId: counter.id, startsAt: NOW })] })
  const tomorrow = addMinutes(NOW, 24 * 60)
  await aReservation({ owns: [await aSlot({ counterId: counter.id, startsAt: tomorrow })] })
  await writeFile(path.join(folder, 'of-the-city.txt'), '')
  await writeFile(path.join(folder, 'madoguchi-20261120-0730-hall-for-2026-11-20.csv'), '')
  expect(await keepDayLists(systemJob(), NOW)).toEqual({ lists: 2 })
  expect(await lists()).toEqual([
    'madoguchi-20261124-0730-done',
    'madoguchi-20261124-0730-hall-for-2026-11-24.csv',
    'madoguchi-20261124-0730-hall-for-2026-11-24.pdf',
    'madoguchi-20261124-0730-hall-for-2026-11-25.csv',
    'madoguchi-20261124-0730-hall-for-2026-11-25.pdf',
    'of-the-city.txt',
  ])
  const csv = path.join(folder, 'madoguchi-20261124-0730-hall-for-2026-11-24.csv')
  expect(await readFile(csv, 'utf8')).toContain(groupReservationNumber(visit.number))
  expect((await stat(csv)).mode & 0o777).toBe(0o600)
  expect(await keepDayLists(systemJob(), NOW)).toEqual({})
  expect(await keepDayLists(systemJob(), addMinutes(NOW, 180))).toEqual({ lists: 2 })
})

it('writes of a protected person the number alone, and no name of anybody', async () => {
  const counter = await aCounter({ id: 'hall' })
  const person = await anAccount({ answers: { name: '守 る子' } })
  const slot = await aSlot({ counterId: counter.id, startsAt: NOW })
  const visit = await aReservation({ owns: [slot], residentId: person.id, needs: ['wheelchair'] })
  await aProtection(await staffMember(), { residentId: person.id })
  await keepDayLists(systemJob(), NOW)
  const csv = await readFile(path.join(folder, 'madoguchi-20261124-0730-hall-for-2026-11-24.csv'), 'utf8')
  expect(csv).toContain(`：${groupReservationNumber(visit.number)}`)
  expect(csv).not.toMatch(/守|車いす|10:00/)
})

it('keeps the counters and kinds that the city has chosen, and none without a time', async () => {
  await aCounter({ id: 'hall' })
  await aCounter({ id: 'annexe' })
  await decide({ counterIds: ['annexe', 'gone'], kinds: ['csv'] })
  await keepDayLists(systemJob(), NOW)
  expect(await lists()).toEqual([
    'madoguchi-20261124-0730-annexe-for-2026-11-24.csv',
    'madoguchi-20261124-0730-done',
  ])
  await decide({ clocks: [] })
  expect(await keepDayLists(systemJob(), addMinutes(NOW, 24 * 60))).toEqual({})
})

it('says what became of each set time', async () => {
  await aCounter({ id: 'hall' })
  const dueAt = new Date('2026-11-24T07:30:00+09:00')
  await keepDayLists(systemJob(), NOW)
  expect(await runs()).toEqual([{ dueAt, triedAt: NOW, files: 2, fault: null, unprinted: [] }])
  expect(await tasks()).toEqual([])
})

it('is tried again where the folder is away, and is a task for staff until it is back', async () => {
  await aCounter({ id: 'hall' })
  keepIn(path.join(folder, 'away'))
  await expect(keepDayLists(systemJob(), NOW)).rejects.toThrow('ENOENT')
  await expect(keepDayLists(systemJob(), addMinutes(NOW, 1))).rejects.toThrow('ENOENT')
  expect(await runs()).toMatchObject([{ fault: 'folder_missing', files: 0, triedAt: addMinutes(NOW, 1) }])
  expect(await tasks()).toEqual([{ kind: 'day_lists_failed', doneAt: null }])
  keepIn(folder)
  await keepDayLists(systemJob(), addMinutes(NOW, 2))
  expect(await runs()).toMatchObject([{ fault: null, files: 2 }])
  expect(await tasks()).toEqual([{ kind: 'day_lists_failed', doneAt: addMinutes(NOW, 2) }])
})
