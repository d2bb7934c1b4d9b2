import { beforeEach, expect, it } from 'vitest'
import { onSide } from '#db/side.ts'
import { someSettings, staffMember, visitor } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident } from '#db/testing/residents.ts'
import { aPartner, aTown, now, partner, start } from '#db/testing/town.ts'
import type { Resident, Visitor } from '#lib/actor.ts'
import { book } from '#lib/reservations/book.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { partyOf } from '#lib/reservations/rules.ts'

// A limit by address counts visits. A stranger who types the address of somebody protected must not learn that they
// have any.

const email = 'shizuka@example.org'

beforeEach(async () => {
  await resetDatabase()
  await aTown({ lanes: 6, slotCount: 4 })
  await someSettings({ bookingMode: 'both', mostPerAccount: 2, mostPerEmail: 1 })
})

const told = (answer: { ok: true } | { ok: false; reason: string }) => (answer.ok ? 'booked' : answer.reason)

const onPage = (booker: Resident | Visitor, slot: number): Promise<string> =>
  onSide('resident', async () => {
    const wish = { counterId: 'hall', startsAt: start(slot), visitors: partyOf(['pickup'], 1) }
    const held = await holdPlace(visitor(), wish, undefined, now)
    if (!held.ok) throw new Error(held.reason)
    await keepDraft(booker, held.value.token, { email })
    return told(await bookHeld(booker, held.value.token, now))
  })

async function byProgram(slot: number): Promise<string> {
  const startsAt = start(slot).toISOString()
  const wish = { counter: 'hall', startsAt, visitors: [{ service: 'pickup' }], locale: 'ja' as const, email }
  return told(await book(partner(await aPartner()), wish, undefined, now))
}

it('a stranger is told nothing by a limit, and the limits of one’s own account go on', async () => {
  const shizuka = await aResident({ email })
  expect(await onPage(shizuka, 1)).toBe('booked')
  expect(await onPage(visitor(), 2)).toBe('too_many_for_email')
  expect(await byProgram(2)).toBe('too_many_for_email')
  await aProtection(await staffMember({ role: 'protection_officer' }), { residentId: shizuka.residentId })
  expect(await onPage(shizuka, 2)).toBe('too_many_for_email')
  // As with an address that nobody has: the first visit is taken, and counts for the second.
  expect(await onPage(visitor(), 2)).toBe('booked')
  expect(await byProgram(3)).toBe('too_many_for_email')
})
