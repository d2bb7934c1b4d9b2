import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeBatches } from '#db/schema/changes.ts'
import { reservations } from '#db/schema/reservations.ts'
import {
  aCounter,
  aReservation,
  NEXT_WEEK,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { openCounter, slotAt } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop, aVisit, listed, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { generatePlaces } from '#lib/calendars/generate-places.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addMinutes } from '#lib/time.ts'
import { strandedFilter } from './input.ts'
import { moveStranded } from './move.ts'
import { strandedCount, strandedList } from './queries.ts'

const DAY = '2026-11-26'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const everything = strandedFilter.parse({})
describe('stranded is', () => {
  it('who owns a place in a withdrawn slot, with what the clerk must know', async () => {
    const { visit, first, serviceId } = await aVisit({
      email: 'hanako@example.jp',
      locale: 'vi',
      needs: ['wheelchair'],
    })
    await aReservation()
    expect(await strandedList(clerk, everything, NOW)).toMatchObject({ people: [], total: 0, causes: [] })
    await withdraw(first)
    const list = await strandedList(clerk, everything, NOW)
    expect(list).toMatchObject({ total: 1, pages: 1, causes: [{ key: 'change', count: 1 }] })
    expect(list.people).toMatchObject([
      {
        id: visit.id,
        number: visit.number,
        startsAt: NEXT_WEEK,
        locale: 'vi',
        isMailed: true,
        phone: null,
        needs: ['wheelchair'],
        services: [{ ja: serviceId }],
        cause: { kind: 'change', id: null, at: NOW },
      },
    ])
    expect(JSON.stringify(list)).not.toContain('hanako')
    expect(await strandedCount(clerk, NOW)).toBe(1)
  })

  it.each([
    ['at its counter', {}, true],
    ['before it', { startsAt: addMinutes(NEXT_WEEK, -60), endsAt: NEXT_WEEK }, false],
    ['that ends in it', { startsAt: addMinutes(NEXT_WEEK, -60), endsAt: addMinutes(NEXT_WEEK, 1) }, true],
    ['that begins in it', { startsAt: addMinutes(NEXT_WEEK, 14) }, true],
    ['after it', { startsAt: addMinutes(NEXT_WEEK, 15) }, false],
    ['for another service', { serviceIds: ['other'] }, false],
    ['that was lifted', { liftedAt: NOW }, false],
    ['of the national systems, which it does not need', { kind: 'national' as const }, false],
  ])('who overlaps a stop %s: %#', async (_, values, isStranded) => {
    const { counterId } = await aVisit()
    await aStop({ counterId, ...values })
    expect(await listed(clerk)).toHaveLength(isStranded ? 1 : 0)
  })

  it('not who is booked at another counter, has arrived or was cancelled', async () => {
    const { visit } = await aVisit()
    await aStop({ counterId: (await aCounter()).id })
    expect(await listed(clerk)).toEqual([])
    await aStop()
    expect(await listed(clerk)).toMatchObject([{ cause: { kind: 'stop' } }])
    for (const status of ['arrived', 'cancelled'] as const) {
      await database().update(reservations).set({ status }).where(eq(reservations.id, visit.id))
      expect(await listed(clerk)).toEqual([])
    }
  })

  it('told by cause, found by number, and counted by the newest cause', async () => {
    const [one, other] = [await aVisit({ number: '1111111111' }), await aVisit({ number: '1234567897' })]
    const stop = await aStop({ counterId: one.counterId, reason: '停電', madeBy: clerk.staffId })
    await withdraw(other.first, addMinutes(NOW, -1))
    const { causes } = await strandedList(clerk, everything, addMinutes(NOW, 1))
    expect(causes).toMatchObject([
      { key: `stop-${stop.id}`, cause: { by: '窓口 花子', note: '停電' }, count: 1 },
      { key: 'change', count: 1 },
    ])
    expect(await listed(clerk, { cause: `stop-${stop.id}` })).toMatchObject([{ id: one.visit.id }])
    expect(await listed(clerk, { q: other.visit.number.slice(2, 9) })).toMatchObject([{ id: other.visit.id }])
    expect(await listed(clerk, { order: 'nonsense', page: 'x' })).toHaveLength(2)
  })

  it('told by the change of the calendar that took the place, and by whom', async () => {
    await someSettings({ horizonDays: 7 })
    const { id: counterId } = await aCounter()
    await openCounter(counterId)
    await generateSlots(systemJob(), NOW)
    await aReservation({ owns: [await slotAt('09:00', DAY)] })
    const administrator = await staffMember({ name: '設定 太郎' })
    const closed = { id: randomUUID(), counterId, firstDay: DAY, lastDay: DAY, reason: { ja: '点検' } }
    const change = { thing: 'closure' as const, thingId: closed.id, before: null, after: closed }
    const draft = { kind: 'closure_saved', backTo: '/staff/settings', changes: [change] }
    await applyDraft(administrator, await draftChanges(administrator, draft, NOW), NOW)
    await generatePlaces(systemJob(), NOW)
    const [batch] = await database().select().from(changeBatches)
    expect(await listed(clerk)).toMatchObject([
      { cause: { kind: 'change', id: batch?.id, at: NOW, by: '設定 太郎', note: '点検' } },
    ])
  })

  it('seen only with the right', async () => {
    const guest = await staffMember({ role: 'guest' })
    await expect(strandedList(guest, everything, NOW)).rejects.toThrow('lacks stranded.view')
    await expect(moveStranded(guest, { moves: [], note: { ja: '' } }, NOW)).rejects.toThrow(
      'lacks stranded.handle',
    )
  })
})
