import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { markArrived } from './mark-arrived.ts'
import { markServed } from './mark-served.ts'
import { undoMark } from './undo-mark.ts'

const later = (minutes: number) => addMinutes(NOW, minutes)
const aVisit = async (values = {}) =>
  aReservation({ owns: [await aSlot({ startsAt: later(30) })], ...values })

const rowOf = async (id: string) => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, id))
  return row
}
const eventsOf = (id: string) =>
  database()
    .select()
    .from(reservationEvents)
    .where(eq(reservationEvents.reservationId, id))
    .orderBy(asc(reservationEvents.id))

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

describe('a visit on its day', () => {
  it('arrives, is served, and each mark is taken back by an event', async () => {
    const { id } = await aVisit()
    const trace = { reservationId: id, actorKind: 'staff', actorId: clerk.staffId }
    const at = (version: number) => ({ reservationId: id, version })

    expect(await markArrived(clerk, at(1), NOW)).toEqual(ok(null))
    expect(await rowOf(id)).toMatchObject({ status: 'arrived', version: 2, arrivedAt: NOW, servedAt: null })
    expect(await markServed(clerk, at(2), later(20))).toEqual(ok(null))
    expect(await rowOf(id)).toMatchObject({ status: 'served', version: 3, servedAt: later(20) })
    expect(await undoMark(clerk, at(3), later(21))).toEqual(ok(null))
    expect(await rowOf(id)).toMatchObject({ status: 'arrived', version: 4, arrivedAt: NOW, servedAt: null })
    expect(await undoMark(clerk, at(4), later(22))).toEqual(ok(null))
    expect(await rowOf(id)).toMatchObject({ status: 'booked', version: 5, arrivedAt: null })

    const events = await eventsOf(id)
    expect(events).toMatchObject([
      { ...trace, kind: 'arrived', at: NOW, undoes: null },
      { ...trace, kind: 'served', at: later(20), undoes: null },
      { ...trace, kind: 'undone', at: later(21), undoes: events[1]?.id, detail: { status: 'arrived' } },
      { ...trace, kind: 'undone', at: later(22), undoes: events[0]?.id, detail: { status: 'booked' } },
    ])
  })

  it('that arrived twice has the second arrival undone, not the first', async () => {
    const { id } = await aVisit()
    await markArrived(clerk, { reservationId: id, version: 1 }, NOW)
    await undoMark(clerk, { reservationId: id, version: 2 }, later(1))
    await markArrived(clerk, { reservationId: id, version: 3 }, later(2))
    await undoMark(clerk, { reservationId: id, version: 4 }, later(3))
    const [first, , second] = await eventsOf(id)
    expect((await eventsOf(id)).map((event) => event.undoes)).toEqual([null, first?.id, null, second?.id])
  })

  it('is marked by one of two tablets; the other is told', async () => {
    const { id } = await aVisit()
    const wish = { reservationId: id, version: 1 }
    const answers = await Promise.all([
      markArrived(clerk, wish, NOW),
      markArrived(await staffMember({ role: 'clerk' }), wish, NOW),
    ])
    expect(answers).toContainEqual(ok(null))
    expect(answers).toContainEqual(refused('changed_meanwhile'))
    expect(await eventsOf(id)).toHaveLength(1)
  })
})

describe('a mark is refused and leaves no trace', () => {
  const untouched = async (id: string) => {
    expect(await eventsOf(id)).toEqual([])
    expect(await rowOf(id)).toMatchObject({ version: 1 })
  }

  it.each(['served', 'no_show', 'cancelled'] as const)('arrived, for a visit that is %s', async (status) => {
    const { id } = await aVisit({ status })
    expect(await markArrived(clerk, { reservationId: id, version: 1 }, NOW)).toEqual(refused('not_possible'))
    await untouched(id)
  })

  it('served, before anybody arrived', async () => {
    const { id } = await aVisit()
    expect(await markServed(clerk, { reservationId: id, version: 1 }, NOW)).toEqual(refused('not_possible'))
    await untouched(id)
  })

  it('arrived, on another day', async () => {
    const { id } = await aVisit()
    const tomorrow = later(24 * 60)
    expect(await markArrived(clerk, { reservationId: id, version: 1 }, tomorrow)).toEqual(
      refused('not_today'),
    )
    await untouched(id)
  })

  it('undo, of a visit without a mark', async () => {
    const { id } = await aVisit()
    expect(await undoMark(clerk, { reservationId: id, version: 1 }, NOW)).toEqual(refused('not_possible'))
    await untouched(id)
  })

  it('for a visit that does not exist', async () => {
    const nothing = { reservationId: '00000000-0000-4000-8000-000000000000', version: 1 }
    expect(await markArrived(clerk, nothing, NOW)).toEqual(refused('not_possible'))
    expect(await undoMark(clerk, nothing, NOW)).toEqual(refused('not_possible'))
  })

  it('from the call centre, which only looks', async () => {
    const { id } = await aVisit()
    const caller = await staffMember({ role: 'call_centre' })
    const wish = { reservationId: id, version: 1 }
    expect(() => markArrived(caller, wish, NOW)).toThrow('lacks desk.mark')
    expect(() => undoMark(caller, wish, NOW)).toThrow('lacks desk.mark')
    await untouched(id)
  })
})
