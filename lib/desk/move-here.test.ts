import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { places } from '#db/schema/slots.ts'
import { aCounter, aReservation, aService, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { moveHere } from './move-here.ts'
import { placeHere } from './queries.ts'

const SOON = addMinutes(NOW, 30)

let clerk: StaffMember
let service: Awaited<ReturnType<typeof aService>>
let here: Awaited<ReturnType<typeof aCounter>>
let elsewhere: Awaited<ReturnType<typeof aCounter>>

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  service = await aService({ firstMinutes: 15 })
  here = await aCounter({ takes: [service] })
  elsewhere = await aCounter({ takes: [service] })
})

const visitAt = async (startsAt: Date, values = {}) =>
  aReservation({
    owns: [await aSlot({ counterId: elsewhere.id, startsAt })],
    serviceIds: [service.id],
    ...values,
  })

const wishFor = ({ id }: { id: string }, version = 1) => ({
  reservationId: id,
  version,
  counterId: here.id,
  startsAt: SOON,
})

const rowOf = async (id: string) => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, id))
  return row
}

describe('somebody who came to another counter or on another day', () => {
  it.each([
    ['elsewhere today', addMinutes(NOW, 60)],
    ['for a later day', addMinutes(NOW, 8 * 24 * 60)],
    ['a day ago', addMinutes(NOW, -24 * 60)],
  ])('with a visit %s is received here: moved, checked in, written down, told', async (_, startsAt) => {
    const visit = await visitAt(startsAt, { email: 'hanako@example.jp' })
    await aSlot({ counterId: here.id, startsAt: SOON })
    expect(await placeHere(clerk, { serviceIds: [service.id] }, here.id, NOW)).toEqual(SOON)
    expect(await moveHere(clerk, wishFor(visit), NOW)).toEqual(ok(null))
    const received = { status: 'arrived', version: 3, arrivedAt: NOW, counterId: here.id, startsAt: SOON }
    expect(await rowOf(visit.id)).toMatchObject(received)
    const by = { actorKind: 'staff', actorId: clerk.staffId }
    const events = await database()
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.reservationId, visit.id))
      .orderBy(asc(reservationEvents.id))
    expect(events).toMatchObject([
      { kind: 'changed', ...by, detail: { channel: 'counter', to: { counterId: here.id } } },
      { kind: 'arrived', ...by },
    ])
    const traces = await database()
      .select({ act: auditEntries.act })
      .from(auditEntries)
      .orderBy(asc(auditEntries.id))
    expect(traces.map(({ act }) => act)).toEqual(['visit_moved', 'visit_arrived'])
    expect(await database().select().from(outbox)).toMatchObject([{ kind: 'reservation_changed' }])
    const owned = await database().select().from(places).where(eq(places.reservationId, visit.id))
    expect(owned).toHaveLength(1)
  })

  it('is told where nothing is free here, and keeps what was booked', async () => {
    const visit = await visitAt(addMinutes(NOW, 60))
    await aReservation({ owns: [await aSlot({ counterId: here.id, startsAt: SOON })] })
    expect(await placeHere(clerk, { serviceIds: [service.id] }, here.id, NOW)).toBeNull()
    expect(await moveHere(clerk, wishFor(visit), NOW)).toEqual(refused('slot_full'))
    expect(await rowOf(visit.id)).toMatchObject({ version: 1, counterId: elsewhere.id })
  })

  it('is received by one of two clerks; the other is told', async () => {
    const visit = await visitAt(addMinutes(NOW, 60))
    await aSlot({ counterId: here.id, startsAt: SOON, lanes: 2 })
    const other = await staffMember({ role: 'clerk' })
    const answers = await Promise.all([clerk, other].map((who) => moveHere(who, wishFor(visit), NOW)))
    expect(answers).toContainEqual(ok(null))
    expect(answers).toContainEqual(refused('changed_meanwhile'))
    expect(await rowOf(visit.id)).toMatchObject({ status: 'arrived', version: 3 })
  })
})

describe('nobody is received', () => {
  it.each(['arrived', 'served', 'no_show', 'cancelled'] as const)('whose visit is %s', async (status) => {
    const visit = await visitAt(addMinutes(NOW, 60), { status })
    await aSlot({ counterId: here.id, startsAt: SOON })
    expect(await moveHere(clerk, wishFor(visit), NOW)).toEqual(refused('not_possible'))
  })

  it('from an outdated screen, or for another day', async () => {
    const visit = await visitAt(addMinutes(NOW, 60))
    expect(await moveHere(clerk, wishFor(visit, 2), NOW)).toEqual(refused('changed_meanwhile'))
    const tomorrow = { ...wishFor(visit), startsAt: addMinutes(NOW, 24 * 60) }
    expect(await moveHere(clerk, tomorrow, NOW)).toEqual(refused('not_today'))
  })

  it('where the service is not taken', async () => {
    const visit = await visitAt(addMinutes(NOW, 60))
    const other = await aCounter()
    await aSlot({ counterId: other.id, startsAt: SOON })
    expect(await placeHere(clerk, { serviceIds: [service.id] }, other.id, NOW)).toBeNull()
    const wish = { ...wishFor(visit), counterId: other.id }
    expect(await moveHere(clerk, wish, NOW)).toEqual(refused('not_offered'))
  })

  it('by who receives nobody at the one counter or the other', async () => {
    const visit = await visitAt(addMinutes(NOW, 60))
    await aSlot({ counterId: here.id, startsAt: SOON })
    const ofHere = await staffMember({ role: 'clerk', counterIds: [here.id] })
    expect(await moveHere(ofHere, wishFor(visit), NOW)).toEqual(refused('not_possible'))
    const ofThere = await staffMember({ role: 'clerk', counterIds: [elsewhere.id] })
    await expect(moveHere(ofThere, wishFor(visit), NOW)).rejects.toThrow('lacks desk.mark')
    const caller = await staffMember({ role: 'call_centre' })
    expect(await placeHere(caller, { serviceIds: [service.id] }, here.id, NOW)).toBeNull()
  })
})
