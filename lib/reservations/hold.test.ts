import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import { someSettings, visitor } from '#db/testing/factories.ts'
import {
  accessKeyHolder,
  allReservations,
  aTown,
  eventsOf,
  now,
  ownedPlaces,
  start,
} from '#db/testing/town.ts'
import { addMinutes } from '#lib/time.ts'
import { bookHeld } from './book-held.ts'
import { extendHold } from './extend-hold.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { heldPlace, reservationOf } from './queries.ts'
import { releaseHold } from './release-hold.ts'
import { partyOf } from './rules.ts'

const wishAt = (slot: number) => ({
  counterId: 'hall',
  visitors: partyOf(['pickup'], 1),
  startsAt: start(slot),
})

async function aHold(slot = 0, at = now): Promise<string> {
  const answer = await holdPlace(visitor(), wishAt(slot), undefined, at)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.token
}

const lapsed = addMinutes(now, 11)

describe('a held place', () => {
  beforeEach(() => aTown({ lanes: 1, slotCount: 3 }))

  it('is nobody else’s for ten minutes', async () => {
    await aHold()
    expect(await holdPlace(visitor(), wishAt(0), undefined, addMinutes(now, 9))).toEqual({
      ok: false,
      reason: 'slot_full',
    })
    expect((await holdPlace(visitor(), wishAt(0), undefined, addMinutes(now, 10))).ok).toBe(true)
  })

  it('moves with its owner: the new place is held, the old one free, what was typed kept', async () => {
    const token = await aHold(0)
    await keepDraft(visitor(), token, { language: 'en', needs: ['wheelchair'] })
    const moved = await holdPlace(visitor(), wishAt(1), token, now)
    expect(moved).toMatchObject({ ok: true, value: { token } })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({
      startsAt: start(1),
      draft: { language: 'en' },
    })
    expect((await holdPlace(visitor(), wishAt(0), undefined, now)).ok).toBe(true)
  })

  it('is for everybody of the party, each with a service of their own', async () => {
    const visitors = partyOf(['move', 'pickup'], 1)
    const held = await holdPlace(visitor(), { ...wishAt(0), visitors }, undefined, now)
    if (!held.ok) throw new Error(held.reason)
    expect(await heldPlace(visitor(), held.value.token, now)).toMatchObject({ visitors, endsAt: start(3) })
    const booked = await bookHeld(visitor(), held.value.token, now)
    if (!booked.ok) throw new Error(booked.reason)
    expect(await reservationOf(accessKeyHolder(booked.value.reservationId))).toMatchObject({
      serviceIds: ['move', 'pickup'],
      visitors,
      endsAt: start(3),
    })
  })

  it('stays where it is when the wished place is taken', async () => {
    const token = await aHold(0)
    await aHold(1)
    expect(await holdPlace(visitor(), wishAt(1), token, now)).toEqual({ ok: false, reason: 'slot_full' })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({ startsAt: start(0), isExpired: false })
  })

  it('is extended once, also just after it lapsed, but not when somebody else has the place', async () => {
    const token = await aHold()
    expect(await extendHold(visitor(), token, lapsed)).toEqual({
      ok: true,
      value: { expiresAt: addMinutes(lapsed, 10) },
    })
    expect(await extendHold(visitor(), token, lapsed)).toEqual({ ok: false, reason: 'already_extended' })

    const slow = await aHold(1)
    await aHold(1, lapsed)
    expect(await extendHold(visitor(), slow, lapsed)).toEqual({ ok: false, reason: 'hold_lost' })
  })

  it('is not extended where the city grants no extension', async () => {
    await someSettings({ holdExtensions: 0 })
    const token = await aHold()
    expect(await extendHold(visitor(), token, now)).toEqual({ ok: false, reason: 'already_extended' })
  })

  it('is given back at once when its owner lets it go, and what was typed is forgotten', async () => {
    const token = await aHold()
    await releaseHold(visitor(), token)
    expect(await database().select().from(holds)).toEqual([])
    expect((await holdPlace(visitor(), wishAt(0), undefined, now)).ok).toBe(true)
  })
})

describe('confirming', () => {
  beforeEach(() => aTown({ lanes: 2, slotCount: 3 }))

  it('makes the held place a reservation and forgets the draft', async () => {
    const token = await aHold()
    await keepDraft(visitor(), token, { language: 'en', email: 'somebody@example.com', needs: [] })
    const booked = await bookHeld(visitor(), token, now)
    if (!booked.ok) throw new Error(booked.reason)
    expect(await allReservations()).toMatchObject([
      { locale: 'en', email: 'somebody@example.com', status: 'booked' },
    ])
    expect(await database().select().from(holds)).toMatchObject([
      { draft: {}, reservationId: booked.value.reservationId },
    ])
    expect(await eventsOf(booked.value.reservationId)).toMatchObject([
      { kind: 'booked', actorKind: 'visitor', actorId: null },
    ])
    expect((await heldPlace(visitor(), token, now))?.booked).toEqual(booked.value)
  })

  it('sent many times at once books once and gives everybody the same answer', async () => {
    const token = await aHold()
    const answers = await crowd(
      Array.from({ length: 40 }, () => ({ verb: 'book_held' as const, token, now })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await ownedPlaces()).toHaveLength(1)
    expect(await database().select().from(places).where(eq(places.slotId, 1))).toHaveLength(2)
  })

  it('works after the hold lapsed as long as a lane is free, and is refused when none is', async () => {
    const [first, second, third] = [await aHold(0), await aHold(0), await aHold(1)]
    expect((await bookHeld(visitor(), first, lapsed)).ok).toBe(true)
    await aHold(0, lapsed)
    expect(await bookHeld(visitor(), second, lapsed)).toEqual({ ok: false, reason: 'slot_full' })
    expect((await bookHeld(visitor(), third, lapsed)).ok).toBe(true)
  })

  it('of an unknown token is refused', async () => {
    expect(await bookHeld(visitor(), 'nobody gave this', now)).toEqual({ ok: false, reason: 'hold_lost' })
  })
})

describe('holds that lapse while a crowd waits', () => {
  it('give each place to exactly one of the old owners and the newcomers', async () => {
    const lanes = 20
    await aTown({ lanes })
    const tokens = await Promise.all(Array.from({ length: lanes }, () => aHold()))
    const late = tokens.map((token) => ({ verb: 'book_held' as const, token, now: lapsed }))
    const eager = Array.from({ length: 60 }, () => ({ verb: 'hold' as const, wish: wishAt(0), now: lapsed }))
    const answers = await crowd([...eager.slice(0, 30), ...late, ...eager.slice(30)])

    expect(answers.filter((answer) => answer.ok)).toHaveLength(lanes)
    const rows = await database().select().from(places)
    expect(
      rows.filter((row) => row.reservationId !== null || (row.heldUntil && row.heldUntil > lapsed)),
    ).toHaveLength(lanes)
    expect(rows.filter((row) => row.reservationId !== null)).toHaveLength((await allReservations()).length)
  })
})
