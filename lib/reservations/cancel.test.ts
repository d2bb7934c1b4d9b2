import { describe, expect, it } from 'vitest'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { someSettings, visitor } from '#db/testing/factories.ts'
import {
  accessKeyHolder,
  allReservations,
  aPartner,
  aTown,
  now,
  ownedPlaces,
  partner,
  start,
} from '#db/testing/town.ts'
import { addMinutes } from '#lib/time.ts'
import { book } from './book.ts'
import { cancelReservation } from './cancel.ts'
import { extendHold } from './extend-hold.ts'
import { holdPlace } from './hold.ts'
import { partyOf } from './rules.ts'

const place = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
const wish = {
  counter: 'hall',
  startsAt: start(0).toISOString(),
  visitors: [{ service: 'pickup' }],
  locale: 'ja' as const,
}

describe('cancelled places that come back after half an hour', () => {
  it('are nobody’s before, whoever knows of them, and then each exactly one person’s', async () => {
    const lanes = 8
    await aTown({ lanes })
    await someSettings({ cancelledReturnMinutes: 30 })
    const clientId = await aPartner()
    const booked = Array.from({ length: lanes }, (): Task => ({ verb: 'book', clientId, wish, now }))
    const ids = (await crowd(booked)).map((answer) => String(answer.ok && answer.value.reservationId))
    // Those who trade places stand by while they are given up.
    const traders = (at: Date): Task[] =>
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? { verb: 'book', clientId, wish, now: at } : { verb: 'hold', wish: place, now: at },
      )
    const cancels = ids.map((reservationId): Task => ({ verb: 'cancel', reservationId, now }))
    const atOnce = await crowd([...traders(now).slice(0, 20), ...cancels, ...traders(now).slice(20)])
    expect(atOnce.filter((answer) => answer.ok)).toHaveLength(lanes)
    expect(await ownedPlaces()).toEqual([])
    expect((await crowd(traders(addMinutes(now, 29)))).some((answer) => answer.ok)).toBe(false)

    const back = await crowd(traders(addMinutes(now, 30)))
    expect(back.filter((answer) => answer.ok)).toHaveLength(lanes)
    const isBooking = (index: number) => index % 2 === 1
    const bookings = back.filter((answer, index) => answer.ok && isBooking(index))
    expect(await ownedPlaces()).toHaveLength(bookings.length)
    expect((await allReservations()).filter(({ status }) => status === 'booked')).toHaveLength(
      bookings.length,
    )
  })

  it('are not brought back sooner by a hold that had lapsed before', async () => {
    await aTown({ lanes: 1 })
    await someSettings({ cancelledReturnMinutes: 30 })
    const held = await holdPlace(visitor(), place, undefined, now)
    if (!held.ok) throw new Error(held.reason)
    const later = addMinutes(now, 11)
    const other = await book(partner(await aPartner()), wish, undefined, later)
    if (!other.ok) throw new Error(other.reason)
    await cancelReservation(accessKeyHolder(other.value.reservationId), later)
    expect(await extendHold(visitor(), held.value.token, later)).toEqual({ ok: false, reason: 'hold_lost' })
  })
})
