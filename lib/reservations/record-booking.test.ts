import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents } from '#db/schema/reservations.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { allReservations, aPartner, aTown, now, ownedPlaces, start } from '#db/testing/town.ts'

let clientId: string
const bookingAt = (slot: number, persons = 1): Task => ({
  verb: 'book',
  clientId,
  now,
  wish: {
    counter: 'hall',
    startsAt: start(slot).toISOString(),
    visitors: Array.from({ length: persons }, () => ({ service: 'pickup' })),
    locale: 'ja',
    email: 'somebody@example.com',
  },
})

describe.each([1, 5, 20])('two hundred people at once for %i places', (lanes) => {
  beforeEach(async () => {
    await aTown({ lanes })
    clientId = await aPartner()
  })

  it('get exactly as many bookings as there are places, each with an owner of its own', async () => {
    const answers = await crowd(Array.from({ length: 200 }, () => bookingAt(0)))
    const booked = answers.flatMap((answer) => (answer.ok ? [answer.value.reservationId] : []))
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]))
    expect(booked).toHaveLength(lanes)
    expect(refusals).toEqual(Array.from({ length: 200 - lanes }, () => 'slot_full'))
    const owners = (await ownedPlaces()).map(({ reservationId }) => reservationId)
    expect(owners.toSorted()).toEqual(booked.toSorted())
  })

  it('leave one event and one mail for each booking, and none for a refusal', async () => {
    await crowd(Array.from({ length: 200 }, () => bookingAt(0)))
    const rows = await allReservations()
    const events = await database().select().from(reservationEvents)
    const mails = await database().select().from(outbox)
    expect(rows).toHaveLength(lanes)
    expect(events.map((event) => event.kind)).toEqual(rows.map(() => 'booked'))
    expect(mails.map((mail) => mail.reservationId).toSorted()).toEqual(rows.map((row) => row.id).toSorted())
  })
})

describe('visits of several slots that overlap', () => {
  it('each stay on one lane without a gap, and nobody is refused while a lane is free', async () => {
    const slotCount = 12
    await aTown({ lanes: 3, slotCount })
    clientId = await aPartner()
    const wishes = Array.from({ length: 200 }, (_, index) => ({
      slot: (index * 7) % 10,
      persons: 1 + (index % 3),
    }))
    const answers = await crowd(wishes.map(({ slot, persons }) => bookingAt(slot, persons)))

    const owned = await ownedPlaces()
    for (const [index, answer] of answers.entries()) {
      const wish = wishes[index] as (typeof wishes)[number]
      const span = Array.from({ length: wish.persons }, (_, slot) => start(wish.slot + slot))
      if (answer.ok) {
        const mine = owned.filter((place) => place.reservationId === answer.value.reservationId)
        expect(mine.map((place) => place.startsAt)).toEqual(span)
        expect(new Set(mine.map((place) => place.lane)).size).toBe(1)
      } else {
        expect(answer.reason).toBe('slot_full')
        const lanesTaken = new Set(
          owned.filter(({ startsAt }) => isIn(startsAt, span)).map(({ lane }) => lane),
        )
        expect(lanesTaken.size).toBe(3)
      }
    }
    expect(answers.some((answer) => !answer.ok)).toBe(true)
  })

  it('are refused when the day ends before the visit would', async () => {
    await aTown({ lanes: 3, slotCount: 2 })
    clientId = await aPartner()
    expect(await crowd([bookingAt(1, 2)])).toEqual([{ ok: false, reason: 'slot_full' }])
  })
})

const isIn = (moment: Date, span: Date[]): boolean => span.some((one) => one.getTime() === moment.getTime())
