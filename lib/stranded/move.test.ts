import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { places } from '#db/schema/slots.ts'
import { bookingStops, strandedActs } from '#db/schema/stops.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import {
  aCounter,
  anOffer,
  aReservation,
  aRowOfSlots,
  aSlot,
  NEXT_WEEK,
  NOW,
  staffMember,
} from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelStranded } from './cancel.ts'
import { actQuery, callFilter, strandedFilter } from './input.ts'
import { keepStranded } from './keep.ts'
import { markCalled } from './mark-called.ts'
import { moveStranded } from './move.ts'
import { calls, strandedCount, strandedList, strandedToHandle } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const everything = strandedFilter.parse({})
const listed = async (filter = {}) => (await strandedList(clerk, strandedFilter.parse(filter), NOW)).people
const rowOf = async (id: string) =>
  (await database().select().from(reservations).where(eq(reservations.id, id)))[0]
const actsOf = () => database().select().from(strandedActs)

/** A counter with four slots, and somebody in the first. */
async function aVisit({
  lanes = 1,
  count = 4,
  ...values
}: Parameters<typeof aReservation>[0] & { lanes?: number; count?: number } = {}) {
  const offer = await anOffer({ count, lanes })
  const [first] = offer.slots
  if (!first) throw new Error('no slot')
  const visit = await aReservation({ owns: [first], serviceIds: [offer.serviceId], ...values })
  return { ...offer, first, visit }
}

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

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
    expect(await listed()).toHaveLength(isStranded ? 1 : 0)
  })

  it('not who is booked at another counter, has arrived or was cancelled', async () => {
    const { visit } = await aVisit()
    await aStop({ counterId: (await aCounter()).id })
    expect(await listed()).toEqual([])
    await aStop()
    expect(await listed()).toMatchObject([{ cause: { kind: 'stop' } }])
    for (const status of ['arrived', 'cancelled'] as const) {
      await database().update(reservations).set({ status }).where(eq(reservations.id, visit.id))
      expect(await listed()).toEqual([])
    }
  })

  it('told by cause, found by number, and counted by the newest cause', async () => {
    const [one, other] = [await aVisit(), await aVisit()]
    const stop = await aStop({ counterId: one.counterId, reason: '停電', madeBy: clerk.staffId })
    await withdraw(other.first, addMinutes(NOW, -1))
    const { causes } = await strandedList(clerk, everything, addMinutes(NOW, 1))
    expect(causes).toMatchObject([
      { key: `stop-${stop.id}`, cause: { by: '窓口 花子', note: '停電' }, count: 1 },
      { key: 'change', count: 1 },
    ])
    expect(await listed({ cause: `stop-${stop.id}` })).toMatchObject([{ id: one.visit.id }])
    expect(await listed({ q: other.visit.number.slice(2, 9) })).toMatchObject([{ id: other.visit.id }])
    expect(await listed({ order: 'nonsense', page: 'x' })).toHaveLength(2)
  })

  it('seen only with the right', async () => {
    const guest = await staffMember({ role: 'guest' })
    await expect(strandedList(guest, everything, NOW)).rejects.toThrow('lacks stranded.view')
    await expect(moveStranded(guest, { moves: [], note: { ja: '' } }, NOW)).rejects.toThrow(
      'lacks stranded.handle',
    )
  })
})

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
    expect(await listed()).toEqual([])
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
    expect(await listed()).toMatchObject([{ id: visit.id, version: 1 }])
    expect(await actsOf()).toEqual([])
  })

  it('is refused for another version, a counter that does not take it, and who needs it no more', async () => {
    const { visit, first, counterId } = await aVisit()
    const elsewhere = await aSlot()
    const to = { counterId, startsAt: addMinutes(NEXT_WEEK, 15) }
    const move = (values = {}) =>
      moveStranded(clerk, { moves: [{ ...seen(visit), ...to, ...values }], note: { ja: '' } }, NOW)
    expect(await move()).toMatchObject({ refused: [{ number: null, reason: 'changed_meanwhile' }] })
    await withdraw(first)
    expect(await move({ version: 2 })).toMatchObject({ refused: [{ reason: 'changed_meanwhile' }] })
    expect(await move({ counterId: elsewhere.counterId })).toMatchObject({
      refused: [{ reason: 'not_offered' }],
    })
    expect(await move({ startsAt: addMinutes(NOW, -15) })).toMatchObject({ refused: [{ reason: 'taken' }] })
    expect((await move()).done).toBe(1)
  })

  it('gives a crowd one owner a place and loses nobody, while others book the same times', async () => {
    const offer = await anOffer({ count: 30, lanes: 2 })
    const stranded: Awaited<ReturnType<typeof aReservation>>[] = []
    for (const slot of offer.slots.slice(0, 10))
      for (const lane of [1, 2])
        stranded.push(
          await aReservation({ owns: [slot], lane, serviceIds: [offer.serviceId], email: 'a@example.jp' }),
        )
    for (const slot of offer.slots.slice(0, 10)) await withdraw(slot)
    const { people } = await strandedToHandle(clerk, actQuery.parse({ act: 'move', all: 'yes' }), NOW)
    const moves = people.flatMap(({ id, version, proposal }) =>
      proposal?.chosen
        ? [{ id, version, counterId: proposal.chosen.counterId, startsAt: proposal.chosen.startsAt }]
        : [],
    )
    expect(moves).toHaveLength(20)
    const others: Task[] = Array.from({ length: 60 }, (_, index) => ({
      verb: 'hold',
      now: NOW,
      wish: {
        counterId: offer.counterId,
        visitors: [{ serviceId: offer.serviceId, attendance: 'self' }],
        startsAt: addMinutes(NEXT_WEEK, (10 + (index % 20)) * 15),
      } as never,
    }))
    const [held, ...answers] = await Promise.all([
      crowd(others),
      moveStranded(clerk, { moves: moves.slice(0, 12), note: { ja: '' } }, NOW),
      moveStranded(await staffMember(), { moves: moves.slice(8), note: { ja: '' } }, NOW),
    ])
    const done = answers.reduce((sum, answer) => sum + answer.done, 0)
    forgetRemembered()
    expect(done + (await listed()).length).toBe(20)
    expect(await actsOf()).toHaveLength(done)
    expect(await database().select().from(outbox)).toHaveLength(done)
    const owned = await database().select().from(places)
    for (const { id } of stranded)
      expect(owned.filter(({ reservationId }) => reservationId === id)).toHaveLength(1)
    expect(owned.filter(({ holdId }) => holdId)).toHaveLength(held.filter(({ ok }) => ok).length)
    expect(new Set(owned.map(({ slotId, lane }) => `${slotId}/${lane}`)).size).toBe(owned.length)
  })
})

describe('cancelling', () => {
  it('tells why with the shipped sentence where staff wrote none in the language', async () => {
    const { visit, counterId } = await aVisit({ email: 'hanako@example.jp', locale: 'th' })
    const stop = await aStop({ counterId })
    const answer = await cancelStranded(clerk, { people: [seen(visit)], note: { ja: '停電' } }, NOW)
    expect(answer).toEqual({ done: 1, refused: [] })
    const [mail] = await database().select().from(outbox)
    expect(mail).toMatchObject({
      kind: 'reservation_cancelled_by_office',
      facts: { reason: 'counter_closed' },
    })
    expect(JSON.stringify(mail?.facts)).not.toContain('停電')
    expect(await actsOf()).toMatchObject([{ kind: 'cancelled', stopId: stop.id, outboxId: mail?.id }])
    expect(await rowOf(visit.id)).toMatchObject({ status: 'cancelled', version: 2 })
    expect(await cancelStranded(clerk, { people: [seen(visit)], note: { ja: '' } }, NOW)).toMatchObject({
      done: 0,
    })
  })
})

describe('keeping', () => {
  it('takes them off the list until something new comes upon them', async () => {
    const { visit, first, counterId } = await aVisit()
    await withdraw(first)
    await aStop({ counterId })
    expect(await keepStranded(clerk, { people: [seen(visit)] }, addMinutes(NOW, 1))).toEqual({
      done: 1,
      refused: [],
    })
    expect(await listed()).toEqual([])
    expect(await rowOf(visit.id)).toMatchObject({ status: 'booked', version: 1, startsAt: NEXT_WEEK })
    expect(await actsOf()).toMatchObject([{ kind: 'kept', outboxId: null }])
    const again = await aStop({ counterId, createdAt: addMinutes(NOW, 2) })
    expect(await listed()).toMatchObject([{ cause: { id: again.id } }])
    await database().update(bookingStops).set({ liftedAt: NOW })
    await withdraw(first, addMinutes(NOW, 3))
    expect(await listed()).toMatchObject([{ cause: { kind: 'change' } }])
  })

  it('leaves their place to nobody else', async () => {
    const { visit, first } = await aVisit({ lanes: 2 })
    await withdraw(first)
    await keepStranded(clerk, { people: [seen(visit)] }, NOW)
    const [slot] = await database().select().from(places).where(eq(places.reservationId, visit.id))
    expect(slot).toMatchObject({ slotId: first.id })
    expect(await strandedCount(clerk, NOW)).toBe(0)
  })
})

describe('the phone list', () => {
  it('has who could not be told by mail, with their number, and who called them', async () => {
    await aField({ form: 'booking', key: 'phone', kind: 'phone', label: { ja: '電話番号' } })
    const { visit, counterId, serviceId } = await aVisit({ answers: { phone: '03-0000-1111' } })
    const [next] = await aRowOfSlots(1, { counterId, startsAt: addMinutes(NEXT_WEEK, 120) })
    const mailed = await aReservation({
      owns: [next ?? { id: 0, counterId, startsAt: NOW, endsAt: NOW }],
      serviceIds: [serviceId],
      email: 'a@example.jp',
    })
    await aStop({ counterId })
    await cancelStranded(clerk, { people: [seen(visit), seen(mailed)], note: { ja: '' } }, NOW)
    const open = callFilter.parse({})
    const list = await calls(clerk, open)
    expect(list).toMatchObject([
      {
        number: visit.number,
        phone: '03-0000-1111',
        kind: 'cancelled',
        startsAt: NEXT_WEEK,
        isMailFailed: false,
        calledAt: null,
      },
    ])
    await database().update(outbox).set({ status: 'failed' })
    expect(await calls(clerk, open)).toMatchObject([
      { number: visit.number },
      { number: mailed.number, isMailFailed: true },
    ])
    expect(await calls(clerk, callFilter.parse({ q: mailed.number }))).toHaveLength(1)
    const id = list[0]?.id ?? ''
    expect(await markCalled(clerk, id, addMinutes(NOW, 5))).toEqual({ ok: true, value: null })
    expect(await markCalled(clerk, id, addMinutes(NOW, 6))).toEqual({ ok: false, reason: 'already_done' })
    expect(await calls(clerk, callFilter.parse({ state: 'done' }))).toMatchObject([
      { id, calledAt: addMinutes(NOW, 5), calledBy: '窓口 花子' },
    ])
  })
})
