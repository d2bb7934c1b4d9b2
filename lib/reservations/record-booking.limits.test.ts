import { inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { bookingRules } from '#db/schema/stops.ts'
import { type CrowdAnswer, crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { resident, someSettings, visitor } from '#db/testing/factories.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
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
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { book } from './book.ts'
import { bookHeld } from './book-held.ts'
import { cancelReservation } from './cancel.ts'
import { changeReservation } from './change.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { partyOf } from './rules.ts'

const email = 'somebody@example.com'
let clientId: string

async function aHold(slot: number, address?: string): Promise<string> {
  const wish = { counterId: 'hall', startsAt: start(slot), visitors: partyOf(['pickup'], 1) }
  const held = await holdPlace(visitor(), wish, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  if (address) await keepDraft(visitor(), held.value.token, { email: address })
  return held.value.token
}

const wishAt = (slot: number, address?: string) => ({
  counter: 'hall',
  startsAt: start(slot).toISOString(),
  visitors: [{ service: 'pickup' }],
  locale: 'ja' as const,
  email: address,
})

const bookAt = (slot: number, address = email) =>
  book(partner(clientId), wishAt(slot, address), undefined, now)

const countOf = (answers: CrowdAnswer[], reason: string): number =>
  answers.filter((answer) => !answer.ok && answer.reason === reason).length

async function town({ lanes, slotCount }: { lanes: number; slotCount: number }): Promise<void> {
  await aTown({ lanes, slotCount })
  clientId = await aPartner()
  await someSettings({ bookingMode: 'both', mostPerAccount: 3, mostPerEmail: 3 })
}

/** Every reservation owns the places of its visit, nothing else is owned, and each has its one event. */
async function expectWhole(): Promise<void> {
  const rows = await allReservations()
  expect((await ownedPlaces()).map(({ reservationId }) => reservationId).toSorted()).toEqual(
    rows.map(({ id }) => id).toSorted(),
  )
  expect(await database().select().from(reservationEvents)).toHaveLength(rows.length)
}

describe('fifty bookings at once, over two pools', () => {
  it('of one account are as many as it may have', async () => {
    await town({ lanes: 10, slotCount: 5 })
    const hanako = await aLetterHolder()
    const tokens = await Promise.all(Array.from({ length: 50 }, (_, index) => aHold(index % 5)))
    const answers = await crowd(
      tokens.map((token) => ({ verb: 'book_held' as const, token, residentId: hanako.id, now })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(countOf(answers, 'too_many_for_account')).toBe(47)
    expect((await allReservations()).map(({ residentId }) => residentId)).toEqual([
      hanako.id,
      hanako.id,
      hanako.id,
    ])
    await expectWhole()
  })

  it('to one address are as many as it may have, on the pages and through partners, however it is written', async () => {
    await town({ lanes: 10, slotCount: 5 })
    const tokens = await Promise.all(Array.from({ length: 25 }, (_, index) => aHold(index % 5, email)))
    const tasks = tokens.flatMap((token, index): Task[] => [
      { verb: 'book_held', token, now },
      { verb: 'book', clientId, wish: wishAt(index % 5, email.toUpperCase()), now },
    ])
    const answers = await crowd(tasks)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(countOf(answers, 'too_many_for_email')).toBe(47)
    await expectWhole()
  })

  it('among those of other people lose no place and never wait in a circle', async () => {
    await town({ lanes: 4, slotCount: 6 })
    const [hanako, taro] = [await aLetterHolder(), await aLetterHolder()]
    const held = await Promise.all(
      Array.from({ length: 12 }, (_, index) => aHold(index % 6, 'family@example.com')),
    )
    const mine = held.map(
      (token, index): Task => ({
        verb: 'book_held',
        token,
        residentId: index % 2 ? hanako.id : taro.id,
        now,
      }),
    )
    const others = Array.from(
      { length: 60 },
      (_, index): Task => ({
        verb: 'book',
        clientId,
        wish: wishAt(index % 6, `other-${index}@example.com`),
        now,
      }),
    )
    const answers = await crowd([...others.slice(0, 30), ...mine, ...others.slice(30)])
    const ofMine = answers.slice(30, 42)
    expect(ofMine.filter((answer) => answer.ok)).toHaveLength(3)
    expect(countOf(ofMine, 'too_many_for_email') + countOf(ofMine, 'too_many_for_account')).toBe(9)
    // The other twelve places of 24 were free for others from the start; refused bookings keep their holds.
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3 + 12)
    await expectWhole()
  })
})

describe('what counts', () => {
  beforeEach(() => town({ lanes: 6, slotCount: 4 }))

  const fill = async () => {
    for (const slot of [0, 1, 2]) expect((await bookAt(slot)).ok).toBe(true)
    expect(await bookAt(3)).toEqual({ ok: false, reason: 'too_many_for_email' })
  }

  it('is every visit of one mailbox, whatever was added to its name', async () => {
    for (const slot of [0, 1, 2]) expect((await bookAt(slot, `somebody+${slot}@example.com`)).ok).toBe(true)
    expect(await bookAt(3, 'Somebody@example.com')).toEqual({ ok: false, reason: 'too_many_for_email' })
  })

  it('is no visit that was cancelled', async () => {
    await fill()
    const [first] = await allReservations()
    await cancelReservation(accessKeyHolder(first?.id ?? ''), now)
    expect((await bookAt(3)).ok).toBe(true)
    expect((await bookAt(3)).ok).toBe(false)
  })

  it('is no visit of another, and none at all where nothing is limited', async () => {
    await fill()
    expect((await bookAt(3, 'other@example.com')).ok).toBe(true)
    await someSettings({ mostPerEmail: 0 })
    expect((await bookAt(3)).ok).toBe(true)
  })

  it('is what is still to come, and of the past what the city counts', async () => {
    await fill()
    const past = (await allReservations()).slice(0, 2).map(({ id }) => id)
    const [startsAt, endsAt] = [addMinutes(now, -5 * 24 * 60), addMinutes(now, -5 * 24 * 60 + 15)]
    await database()
      .update(reservations)
      .set({ startsAt, endsAt, status: 'served' })
      .where(inArray(reservations.id, past))
    await someSettings({ limitPeriodDays: 6 })
    expect((await bookAt(3)).ok).toBe(false)
    await someSettings({ limitPeriodDays: 4 })
    expect((await bookAt(3)).ok).toBe(true)
  })

  it('is not the visit itself when it moves to another time', async () => {
    await fill()
    const [first] = await allReservations()
    const moved = await changeReservation(
      accessKeyHolder(first?.id ?? ''),
      { counterId: 'hall', startsAt: start(3) },
      now,
    )
    expect(moved.ok).toBe(true)
  })

  it('answers a retry of the last booking as before', async () => {
    const client = partner(clientId)
    for (const slot of [0, 1]) await bookAt(slot)
    const last = await book(client, wishAt(2, email), 'order 3', now)
    expect(await book(client, wishAt(2, email), 'order 3', now)).toEqual(last)
    const hanako = await aLetterHolder()
    await someSettings({ mostPerAccount: 1 })
    const token = await aHold(3)
    const booked = await bookHeld(resident(hanako.id), token, now)
    expect(booked.ok).toBe(true)
    expect(await bookHeld(resident(hanako.id), token, now)).toEqual(booked)
    expect(await bookHeld(resident(hanako.id), await aHold(3), now)).toEqual({
      ok: false,
      reason: 'too_many_for_account',
    })
  })
})

describe('a limit of one service or counter', () => {
  beforeEach(() => town({ lanes: 6, slotCount: 4 }))

  const ownRule = (rule: Partial<typeof bookingRules.$inferInsert>) =>
    database()
      .insert(bookingRules)
      .values({ key: 'mostPerEmail', value: 1, ...rule })
      .then(forgetRemembered)

  it('counts the visits for that service alone', async () => {
    await ownRule({ serviceId: 'pickup' })
    const move = (slot: number) =>
      book(partner(clientId), { ...wishAt(slot, email), visitors: [{ service: 'move' }] }, undefined, now)
    expect((await move(0)).ok).toBe(true)
    expect((await bookAt(2)).ok).toBe(true)
    expect(await bookAt(3)).toEqual({ ok: false, reason: 'too_many_for_email' })
    expect((await move(0)).ok).toBe(true)
    expect(await move(0)).toEqual({ ok: false, reason: 'too_many_for_email' })
  })

  it('counts the visits at that counter alone', async () => {
    await database()
      .insert(counters)
      .values({
        id: 'annexe',
        name: { ja: '別館' },
        address: { ja: '' },
        directions: { ja: '' },
        phone: '0',
      })
    await ownRule({ counterId: 'hall' })
    expect((await bookAt(0)).ok).toBe(true)
    expect(await bookAt(1)).toEqual({ ok: false, reason: 'too_many_for_email' })
    await database().update(reservations).set({ counterId: 'annexe' })
    expect((await bookAt(1)).ok).toBe(true)
  })
})
