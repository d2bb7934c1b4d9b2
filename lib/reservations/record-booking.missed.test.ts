import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { aReservation, aSlot, resident, someSettings, visitor } from '#db/testing/factories.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import { missedTooOften } from '#lib/no-shows/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { bookHeld } from './book-held.ts'
import { holdPlace } from './hold.ts'
import { partyOf } from './rules.ts'

const refusing = { bookingMode: 'both', missedAct: 'refuse', missedMost: 2, missedRefuseDays: 10 } as const

let hanako: { id: string }

/** Somebody who missed a visit so many days ago. */
const missed = async (days: number) => {
  const startsAt = addMinutes(now, -days * 24 * 60)
  const owns = [await aSlot({ counterId: 'hall', startsAt })]
  return await aReservation({ owns, residentId: hanako.id, status: 'no_show' })
}

/** Whoever is to be refused is told before, and nobody else is. */
async function bookedBy(booker: ReturnType<typeof resident> | ReturnType<typeof visitor>) {
  const isTold = await missedTooOften(booker, ['pickup'], now)
  const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
  const held = await holdPlace(visitor(), visit, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  const booked = await bookHeld(booker, held.value.token, now)
  expect(isTold).toBe(!booked.ok)
  return booked
}

const refusal = { ok: false, reason: 'missed_too_often' }

beforeEach(async () => {
  await aTown({ lanes: 4 })
  hanako = await aLetterHolder()
  await someSettings(refusing)
})

it('who missed too many visits books none with their account, and any without it', async () => {
  await missed(5)
  expect((await bookedBy(resident(hanako.id))).ok).toBe(true)
  await missed(30)
  expect(await bookedBy(resident(hanako.id))).toEqual(refusal)
  expect((await bookedBy(visitor())).ok).toBe(true)
})

it.each([
  ['the city only tells its staff', { missedAct: 'tell' as const }, 5],
  ['the last one is long ago', {}, 20],
  ['one of them counts no more', { missedDays: 8 }, 9],
])('nobody is refused where %s', async (_, settings, days) => {
  await someSettings({ ...refusing, ...settings })
  await missed(days)
  await missed(days + 1)
  expect((await bookedBy(resident(hanako.id))).ok).toBe(true)
})

it('what was marked by mistake refuses nobody', async () => {
  await missed(5)
  await missed(6)
  expect(await bookedBy(resident(hanako.id))).toEqual(refusal)
  await database().update(reservations).set({ status: 'served' })
  expect((await bookedBy(resident(hanako.id))).ok).toBe(true)
})
