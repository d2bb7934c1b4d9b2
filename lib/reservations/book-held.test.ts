import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { services } from '#db/schema/services.ts'
import { resident, someSettings, visitor } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { allReservations, aTown, eventsOf, now, start } from '#db/testing/town.ts'
import { forgetRemembered } from '#lib/memo.ts'
import type { BookingWay } from '#lib/services/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { bookHeld } from './book-held.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { bookingModeHeld, heldPlace } from './queries.ts'
import { partyOf } from './rules.ts'

const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
const accountEmail = 'hanako@example.jp'

async function aHeldPlace(settings: Partial<CitySettings> = {}): Promise<string> {
  await someSettings(settings)
  const held = await holdPlace(visitor(), visit, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  return held.value.token
}

/** The ways in which a service may be booked. */
async function bookedWith(serviceId: string, bookingModes: BookingWay[]): Promise<void> {
  await database().update(services).set({ bookingModes }).where(eq(services.id, serviceId))
  forgetRemembered()
}

beforeEach(() => aTown({ lanes: 2 }))

describe('signed in', () => {
  it('the booking is the resident’s, in the language and to the address of the account', async () => {
    const hanako = await aLetterHolder({ email: accountEmail, locale: 'en' })
    const token = await aHeldPlace({ bookingMode: 'both' })
    const booked = await bookHeld(resident(hanako.id), token, now)
    if (!booked.ok) throw new Error(booked.reason)
    expect(await allReservations()).toMatchObject([
      { residentId: hanako.id, email: accountEmail, locale: 'en', channel: 'web' },
    ])
    expect(await eventsOf(booked.value.reservationId)).toMatchObject([
      { kind: 'booked', actorKind: 'resident', actorId: hanako.id },
    ])
    expect(await database().select().from(outbox)).toMatchObject([
      { kind: 'reservation_booked', recipient: accountEmail, locale: 'en' },
    ])
    expect((await heldPlace(resident(hanako.id), token, now))?.booked).toEqual(booked.value)
  })

  it('what was typed comes before what the account says', async () => {
    const hanako = await aLetterHolder({ email: accountEmail })
    await aField({ form: 'booking', key: 'purpose', kind: 'select' })
    const token = await aHeldPlace({ bookingMode: 'both' })
    const answers = { purpose: 'first' }
    await keepDraft(resident(hanako.id), token, { email: 'work@example.jp', language: 'en', answers })
    await bookHeld(resident(hanako.id), token, now)
    expect(await allReservations()).toMatchObject([{ email: 'work@example.jp', locale: 'en', answers }])
  })

  it('nobody who comes after them finds the booking or makes it', async () => {
    const [hanako, taro] = [await aLetterHolder(), await aLetterHolder()]
    const token = await aHeldPlace({ bookingMode: 'both' })
    await keepDraft(resident(hanako.id), token, { language: 'ja' })
    const refusal = { ok: false, reason: 'account_needed' }
    for (const other of [visitor(), resident(taro.id)])
      expect(await bookHeld(other, token, now)).toEqual(refusal)
    await bookHeld(resident(hanako.id), token, now)
    for (const other of [visitor(), resident(taro.id)]) {
      expect(await heldPlace(other, token, now)).toBeNull()
      expect(await bookHeld(other, token, now)).toEqual(refusal)
    }
  })
})

describe('what the city books with', () => {
  it('accounts: somebody without one keeps the place and books it once signed in', async () => {
    const hanako = await aLetterHolder()
    const token = await aHeldPlace({ bookingMode: 'accounts' })
    expect(await bookHeld(visitor(), token, now)).toEqual({ ok: false, reason: 'account_needed' })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({ isExpired: false, booked: null })
    expect((await bookHeld(resident(hanako.id), token, now)).ok).toBe(true)
  })

  it('access keys: an account from before the switch is left out of the booking', async () => {
    const hanako = await aLetterHolder({ email: accountEmail })
    const token = await aHeldPlace({ bookingMode: 'access_key' })
    expect((await bookHeld(resident(hanako.id), token, now)).ok).toBe(true)
    expect(await allReservations()).toMatchObject([{ residentId: null, email: null }])
  })

  it('both, but accounts alone for a service: the service decides', async () => {
    await bookedWith('pickup', ['accounts'])
    const hanako = await aLetterHolder()
    const token = await aHeldPlace({ bookingMode: 'both' })
    expect(await bookingModeHeld(token)).toBe('accounts')
    expect(await bookHeld(visitor(), token, now)).toEqual({ ok: false, reason: 'account_needed' })
    expect((await bookHeld(resident(hanako.id), token, now)).ok).toBe(true)
  })

  it('both, but access keys alone for a service: the account is left out', async () => {
    await bookedWith('pickup', ['access_key'])
    const hanako = await aLetterHolder({ email: accountEmail })
    const token = await aHeldPlace({ bookingMode: 'both' })
    expect((await heldPlace(resident(hanako.id), token, now))?.account).toBeNull()
    expect((await bookHeld(resident(hanako.id), token, now)).ok).toBe(true)
    expect(await allReservations()).toMatchObject([{ residentId: null, email: null }])
  })

  it('services with no way in common are neither held nor booked', async () => {
    const token = await aHeldPlace({ bookingMode: 'access_key' })
    await bookedWith('pickup', ['accounts'])
    const refusal = { ok: false, reason: 'no_common_way' }
    expect(await holdPlace(visitor(), visit, undefined, now)).toEqual(refusal)
    expect(await bookHeld(visitor(), token, now)).toEqual(refusal)
    expect(await allReservations()).toEqual([])
  })

  it('both: nobody needs an account', async () => {
    const token = await aHeldPlace({ bookingMode: 'both' })
    expect((await bookHeld(visitor(), token, now)).ok).toBe(true)
    expect(await allReservations()).toMatchObject([{ residentId: null }])
  })

  it('no address: none is kept, also not that of the account', async () => {
    const hanako = await aLetterHolder({ email: accountEmail })
    const token = await aHeldPlace({ bookingMode: 'both', email: 'no' })
    await keepDraft(resident(hanako.id), token, { email: accountEmail })
    await bookHeld(resident(hanako.id), token, now)
    expect(await allReservations()).toMatchObject([{ email: null }])
  })

  it('a verified address: that of the account needs no code', async () => {
    const hanako = await aLetterHolder({ email: accountEmail })
    const token = await aHeldPlace({ bookingMode: 'both', email: 'required' })
    expect(await bookHeld(visitor(), token, now)).toEqual({ ok: false, reason: 'email_not_proven' })
    expect((await bookHeld(resident(hanako.id), token, now)).ok).toBe(true)
  })
})
