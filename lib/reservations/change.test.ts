import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { settings } from '#db/schema/settings.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import {
  accessKeyHolder,
  allReservations,
  aPartner,
  aTown,
  eventsOf,
  now,
  ownedPlaces,
  partner,
  start,
} from '#db/testing/town.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { book } from './book.ts'
import { cancelReservation } from './cancel.ts'
import { changeReservation } from './change.ts'
import { reservationOf } from './queries.ts'

let clientId: string

const wishAt = (slot: number, persons = 1) => ({
  counter: 'hall',
  startsAt: start(slot).toISOString(),
  visitors: Array.from({ length: persons }, () => ({ service: 'pickup' })),
  locale: 'ja' as const,
  email: 'somebody@example.com',
})

async function aReservationAt(slot: number, persons = 1): Promise<string> {
  const answer = await book(partner(clientId), wishAt(slot, persons), undefined, now)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.reservationId
}

const to = (slot: number) => ({ counterId: 'hall', startsAt: start(slot) })

async function town(lanes: number, slotCount: number): Promise<void> {
  await aTown({ lanes, slotCount })
  clientId = await aPartner()
}

describe('changing', () => {
  beforeEach(() => town(1, 6))

  it('moves the visit, frees the old place and tells it once', async () => {
    const id = await aReservationAt(0)
    expect((await changeReservation(accessKeyHolder(id), to(3), now)).ok).toBe(true)
    expect((await changeReservation(accessKeyHolder(id), to(3), now)).ok).toBe(true)
    expect(await ownedPlaces()).toEqual([{ reservationId: id, startsAt: start(3), lane: 1 }])
    expect(await reservationOf(accessKeyHolder(id))).toMatchObject({
      startsAt: start(3),
      endsAt: start(4),
      version: 2,
    })
    expect((await eventsOf(id)).map((event) => event.kind)).toEqual(['booked', 'changed'])
    const mails = await database().select().from(outbox).orderBy(outbox.createdAt, outbox.kind)
    expect(mails.map((mail) => mail.kind)).toEqual(['reservation_booked', 'reservation_changed'])
  })

  it('may overlap the time it had', async () => {
    const id = await aReservationAt(0, 3)
    expect((await changeReservation(accessKeyHolder(id), to(1), now)).ok).toBe(true)
    expect((await ownedPlaces()).map((place) => place.startsAt)).toEqual([start(1), start(2), start(3)])
  })

  it('keeps the old place when the new time is full', async () => {
    const id = await aReservationAt(0)
    await aReservationAt(1)
    expect(await changeReservation(accessKeyHolder(id), to(1), now)).toEqual({
      ok: false,
      reason: 'slot_full',
    })
    expect((await ownedPlaces())[0]).toMatchObject({ reservationId: id, startsAt: start(0) })
  })

  it('is refused after the cut-off and after cancelling', async () => {
    const id = await aReservationAt(0)
    const late = addMinutes(start(0), -59)
    expect(await changeReservation(accessKeyHolder(id), to(5), late)).toEqual({
      ok: false,
      reason: 'too_late',
    })
    expect(await cancelReservation(accessKeyHolder(id), late)).toEqual({ ok: false, reason: 'too_late' })
    await cancelReservation(accessKeyHolder(id), now)
    expect(await changeReservation(accessKeyHolder(id), to(5), now)).toEqual({
      ok: false,
      reason: 'not_changeable',
    })
  })
})

describe('cancelling', () => {
  beforeEach(() => town(1, 2))

  it('gives the place back at once and tells it once, however often it is sent', async () => {
    const id = await aReservationAt(0)
    const answers = await crowd(
      Array.from({ length: 20 }, () => ({ verb: 'cancel' as const, reservationId: id, now })),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect((await eventsOf(id)).map((event) => event.kind)).toEqual(['booked', 'cancelled'])
    const mails = await database().select().from(outbox)
    expect(mails.map((mail) => mail.kind).toSorted()).toEqual(['reservation_booked', 'reservation_cancelled'])
    await aReservationAt(0)
  })

  it('gives it back later where the city wants that', async () => {
    await database().insert(settings).values({ key: 'cancelledReturnMinutes', value: 30 })
    forgetRemembered()
    const id = await aReservationAt(0)
    await cancelReservation(accessKeyHolder(id), now)
    const client = partner(clientId)
    expect(await book(client, wishAt(0), undefined, addMinutes(now, 29))).toEqual({
      ok: false,
      reason: 'slot_full',
    })
    expect((await book(client, wishAt(0), undefined, addMinutes(now, 30))).ok).toBe(true)
  })
})

describe('a crowd that changes, cancels and books at once', () => {
  it('ends with one owner a place and every living reservation whole', async () => {
    await town(3, 8)
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => aReservationAt(index % 4)))
    const changes: Task[] = ids.map((reservationId, index) => ({
      verb: 'change',
      reservationId,
      wish: to((index * 5) % 8),
      now,
    }))
    const again: Task[] = ids.map((reservationId, index) => ({
      verb: 'change',
      reservationId,
      wish: to((index * 3) % 8),
      now,
    }))
    const cancels: Task[] = ids.slice(0, 4).map((reservationId) => ({ verb: 'cancel', reservationId, now }))
    const books: Task[] = Array.from({ length: 60 }, (_, index) => ({
      verb: 'book',
      clientId,
      wish: wishAt(index % 7, 1 + (index % 2)),
      now,
    }))
    const answers = await crowd([...books.slice(0, 30), ...changes, ...cancels, ...again, ...books.slice(30)])

    const rows = await allReservations()
    const owned = await ownedPlaces()
    for (const row of rows) {
      const mine = owned.filter((place) => place.reservationId === row.id)
      const slotsOfVisit = (row.endsAt.getTime() - row.startsAt.getTime()) / (15 * 60_000)
      expect(mine).toHaveLength(row.status === 'cancelled' ? 0 : slotsOfVisit)
      if (row.status === 'booked') expect(mine[0]?.startsAt).toEqual(row.startsAt)
      expect(new Set(mine.map((place) => place.lane)).size).toBeLessThanOrEqual(1)
    }
    const booked = answers.filter((answer, index) => answer.ok && (index < 30 || index >= 58)).length
    expect(rows).toHaveLength(12 + booked)
  })
})
