import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { aReservation, aSlot, NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aVisit, listed, seen, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { actQuery } from './input.ts'
import { moveStranded } from './move.ts'
import { handledSince, strandedToHandle } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const rowOf = async (id: string) =>
  (await database().select().from(reservations).where(eq(reservations.id, id)))[0]
describe('moving', () => {
  it('takes the new place first, tells why in their language, and keeps a record', async () => {
    const { visit, first, counterId } = await aVisit({ email: 'hanako@example.jp', locale: 'en' })
    await withdraw(first)
    const { people } = await strandedToHandle(clerk, actQuery.parse({ act: 'move', all: 'yes' }), NOW)
    const chosen = people[0]?.proposal?.chosen
    expect(chosen).toMatchObject({ counterId, startsAt: addMinutes(NEXT_WEEK, 15) })
    if (!chosen) throw new Error('no proposal')
    const moves = [{ ...seen(visit), counterId: chosen.counterId, startsAt: chosen.startsAt }]
    const answer = await moveStranded(clerk, { moves, note: { ja: '停電', en: 'Power cut' } }, NOW)
    expect(answer).toEqual({ done: 1, refused: [] })
    expect(await rowOf(visit.id)).toMatchObject({ startsAt: chosen.startsAt, version: 2, status: 'booked' })
    const [mail] = await database().select().from(outbox)
    expect(mail).toMatchObject({
      kind: 'reservation_changed',
      locale: 'en',
      facts: { reason: 'other', note: 'Power cut', before: NEXT_WEEK.toISOString() },
    })
    expect(await actsOf()).toMatchObject([
      {
        reservationId: visit.id,
        kind: 'moved',
        counterId,
        startsAt: NEXT_WEEK,
        doneBy: clerk.staffId,
        at: NOW,
        outboxId: mail?.id,
      },
    ])
    expect(await database().select().from(reservationEvents)).toMatchObject([
      { kind: 'changed', actorKind: 'staff', actorId: clerk.staffId, detail: { reason: 'other' } },
    ])
    expect(await listed(clerk)).toEqual([])
    expect(await handledSince(clerk, NOW)).toBe(1)
    expect(await handledSince(clerk, addMinutes(NOW, 1))).toBe(0)
    expect(await handledSince(await staffMember({ role: 'clerk' }), NOW)).toBe(0)
  })

  it('leaves who is too late where they are, and says so', async () => {
    const { visit, first, slots, counterId } = await aVisit()
    await withdraw(first)
    await aReservation({ owns: [slots[1] ?? first] })
    const move = { ...seen(visit), counterId, startsAt: addMinutes(NEXT_WEEK, 15) }
    expect(await moveStranded(clerk, { moves: [move], note: { ja: '' } }, NOW)).toEqual({
      done: 0,
      refused: [{ number: visit.number, reason: 'taken' }],
    })
    expect(await listed(clerk)).toMatchObject([{ id: visit.id, version: 1 }])
    expect(await actsOf()).toEqual([])
  })

  it('is refused for another version, a counter that does not take it, and who needs it no more', async () => {
    const { visit, first, counterId } = await aVisit()
    const elsewhere = await aSlot()
    const to = { counterId, startsAt: addMinutes(NEXT_WEEK, 15) }
    const move = (values = {}) =>
      moveStranded(clerk, { moves: [{ ...seen(visit), ...to, ...values }], note: { ja: '' } }, NOW)
    expect(await move()).toMatchObject({ refused: [{ number: visit.number, reason: 'not_in_the_way' }] })
    const nobody = { ...seen(visit), id: crypto.randomUUID() }
    expect(await move(nobody)).toMatchObject({ refused: [{ number: null, reason: 'changed_meanwhile' }] })
    await withdraw(first)
    expect(await move({ version: 2 })).toMatchObject({ refused: [{ reason: 'changed_meanwhile' }] })
    expect(await move({ counterId: elsewhere.counterId })).toMatchObject({
      refused: [{ reason: 'not_offered' }],
    })
    expect(await move({ startsAt: addMinutes(NOW, -15) })).toMatchObject({ refused: [{ reason: 'taken' }] })
    expect((await move()).done).toBe(1)
  })
})
