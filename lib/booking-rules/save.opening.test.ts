import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarPieces } from '#db/schema/changes.ts'
import { counters, openingRules } from '#db/schema/counters.ts'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { openingDefaultsAt, rulesToEdit } from './queries.ts'
import type { RuleColumn } from './rules.ts'
import { saveRules } from './save.ts'

beforeEach(resetDatabase)

it('what a new opening rule begins with is the city’s or the counter’s, and those that are there stay', async () => {
  const staff = await staffMember()
  const counter = await aCounter({ lanes: null })
  await openCounter(counter.id, { slotMinutes: 20, lanes: 5 })
  const before = await database().select().from(openingRules)
  const { city } = await rulesToEdit(staff)
  const wanted = { ...city, slotMinutes: 30, lanes: 3, phoneLanes: 1 }
  await saveRules(staff, { column: { kind: 'city' }, seen: city, wanted }, NOW)
  const column: RuleColumn = { kind: 'counter', id: counter.id }
  await saveRules(staff, { column, seen: {}, wanted: { slotMinutes: 10, lanes: 9 } }, NOW)
  expect(await openingDefaultsAt(staff, counter.id)).toMatchObject({
    values: { slotMinutes: 10, lanes: 3, webLanes: 0, phoneLanes: 1, walkInLanes: 0 },
    origins: { slotMinutes: 'counter', lanes: 'city', phoneLanes: 'city' },
  })
  expect((await openingDefaultsAt(staff)).values.slotMinutes).toBe(30)
  await database().update(counters).set({ lanes: 1 }).where(eq(counters.id, counter.id))
  expect((await openingDefaultsAt(staff, counter.id)).values.lanes).toBe(1)
  expect((await rulesToEdit(staff)).counters).toMatchObject([{ lanes: 1, own: { slotMinutes: 10 } }])
  expect(await database().select().from(openingRules)).toEqual(before)
  expect(await database().$count(calendarPieces)).toBe(0)
})

it('a service decides nothing of it, and clerks do not see it', async () => {
  const staff = await staffMember()
  const column: RuleColumn = { kind: 'service', id: (await aService()).id }
  const saved = await saveRules(staff, { column, seen: {}, wanted: { slotMinutes: 10 } }, NOW)
  expect(saved).toEqual({ ok: true, value: { batchId: null } })
  await expect(openingDefaultsAt(await staffMember({ role: 'clerk' }))).rejects.toThrow('calendar.edit')
})
