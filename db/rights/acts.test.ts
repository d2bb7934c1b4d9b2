import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { onSide } from '#db/side.ts'
import { accessKeyHolder, anOffer, aReservation, NOW, someSettings, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import {
  aLetterHolder,
  aNotice,
  anAccount,
  aResident,
  ownerOf,
  PASSWORD,
  secretHolder,
  signedInAs,
} from '#db/testing/residents.ts'
import type { Resident } from '#lib/actor.ts'
import { accessKeyHash } from '#lib/ids.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { changeReservation } from '#lib/reservations/change.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { openReservation } from '#lib/reservations/open.ts'
import {
  heldPlace,
  ownReservation,
  reservationOf,
  reservationsOfResident,
} from '#lib/reservations/queries.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { addHelpRequest } from '#lib/residents/add-help-request.ts'
import { changeLanguage } from '#lib/residents/change-language.ts'
import { changePassword } from '#lib/residents/change-password.ts'
import { keepSession } from '#lib/residents/keep-session.ts'
import { proveEmail } from '#lib/residents/prove-email.ts'
import { proveLetter } from '#lib/residents/prove-letter.ts'
import { proveResetCode } from '#lib/residents/prove-reset-code.ts'
import { ownAccount, ownData } from '#lib/residents/queries.ts'
import { savePassword } from '#lib/residents/save-password.ts'
import { sendResetCode } from '#lib/residents/send-reset-code.ts'
import { sendVerifyCode } from '#lib/residents/send-verify-code.ts'
import { signIn } from '#lib/residents/sign-in.ts'
import { signInWithNotice } from '#lib/residents/sign-in-with-notice.ts'
import { signOut } from '#lib/residents/sign-out.ts'
import { signOutEverywhere } from '#lib/residents/sign-out-everywhere.ts'
import { withdrawEmail } from '#lib/residents/withdraw-email.ts'

// What residents do, signed in to the database as the role that may do no more.

const asResident = <Answer>(work: () => Promise<Answer>): Promise<Answer> => onSide('resident', work)

const ANOTHER = 'べつの 合言葉 ふたつめ'

beforeEach(resetDatabase)

describe('a visit', () => {
  const book = async (booker: Resident | ReturnType<typeof visitor> = visitor()) => {
    const { counterId, serviceId, startsAt, slots } = await anOffer()
    const wish = { counterId, visitors: partyOf([serviceId], 1), startsAt }
    const held = await asResident(() => holdPlace(visitor(), wish, undefined, NOW))
    if (!held.ok) throw new Error(held.reason)
    const { token } = held.value
    await asResident(() => keepDraft(booker, token, { email: 'somebody@example.com' }))
    expect((await asResident(() => extendHold(visitor(), token, NOW))).ok).toBe(true)
    expect(await asResident(() => heldPlace(booker, token, NOW))).toMatchObject({ isExtended: true })
    const booked = await asResident(() => bookHeld(booker, token, NOW))
    if (!booked.ok) throw new Error(booked.reason)
    return { ...booked.value, later: { counterId, startsAt: slots[2]?.startsAt ?? startsAt } }
  }

  it('is held, booked, opened with its key, moved and cancelled', async () => {
    const { reservationId, number, accessKey, later } = await book()
    const opened = await asResident(() => openReservation(visitor(), { number, accessKey }))
    if (!opened.ok) throw new Error(opened.reason)
    const holder = accessKeyHolder(reservationId, opened.value.keyHash)
    expect((await asResident(() => changeReservation(holder, later, NOW))).ok).toBe(true)
    expect(await asResident(() => reservationOf(holder))).toMatchObject({ number, startsAt: later.startsAt })
    expect((await asResident(() => cancelReservation(holder, NOW))).ok).toBe(true)
    expect((await asResident(() => reservationOf(holder)))?.status).toBe('cancelled')
    expect(await database().$count(outbox)).toBe(3)
  })

  it('stays closed to who has its id and another key', async () => {
    const { reservationId, later } = await book()
    const other = await aReservation()
    for (const keyHash of ['', accessKeyHash(other.accessKey)]) {
      const stranger = accessKeyHolder(reservationId, keyHash)
      expect(await asResident(() => reservationOf(stranger))).toBeNull()
      expect((await asResident(() => changeReservation(stranger, later, NOW))).ok).toBe(false)
      expect((await asResident(() => cancelReservation(stranger, NOW))).ok).toBe(false)
    }
    expect((await reservationOf(accessKeyHolder(reservationId)))?.status).toBe('booked')
  })

  it('of an account is shown to its owner and to no other', async () => {
    await someSettings({ bookingMode: 'both' })
    const [hanako, taro] = [await aResident(), await aResident()]
    const { number, reservationId } = await book(hanako)
    expect(await asResident(() => ownReservation(hanako, number))).toEqual({ id: reservationId })
    expect(await asResident(() => reservationsOfResident(hanako))).toMatchObject([{ number }])
    const owner = ownerOf(hanako, reservationId)
    expect(await asResident(() => reservationOf(owner))).toMatchObject({ number })
    // Whatever the product would ask for: the session decides.
    const forged = ownerOf({ ...taro, residentId: hanako.residentId }, reservationId)
    expect(await asResident(() => ownReservation(forged, number))).toBeNull()
    expect(await asResident(() => reservationsOfResident(forged))).toEqual([])
    expect(await asResident(() => reservationOf(forged))).toBeNull()
    expect((await asResident(() => cancelReservation(forged, NOW))).ok).toBe(false)
    await expect(book(forged)).rejects.toThrow('this session is not one of this account')
  })
})

describe('an account', () => {
  it('is opened with its password, used and left', async () => {
    const { number, id: residentId } = await anAccount({ email: 'hanako@example.com' })
    const signedIn = await asResident(() => signIn(visitor(), { number, password: PASSWORD }, NOW))
    if (!signedIn.ok || signedIn.value.isFirstUse) throw new Error('not signed in')
    const { sessionId } = signedIn.value
    const hanako = signedInAs(residentId, sessionId)
    expect(await asResident(() => keepSession(hanako, NOW))).toBe(true)
    await asResident(() => changeLanguage(hanako, 'en', NOW))
    const changed = { current: PASSWORD, password: ANOTHER, again: ANOTHER }
    expect((await asResident(() => changePassword(hanako, changed, NOW))).ok).toBe(true)
    expect(await asResident(() => ownAccount(hanako))).toMatchObject({
      number,
      locale: 'en',
      hasPassword: true,
    })
    const wish = { email: 'new@example.com', current: ANOTHER }
    expect((await asResident(() => sendVerifyCode(hanako, wish, NOW))).ok).toBe(true)
    const code = await secretMailed('verify_email')
    expect((await asResident(() => proveEmail(hanako, code, NOW))).ok).toBe(true)
    expect((await asResident(() => withdrawEmail(hanako, ANOTHER, NOW))).ok).toBe(true)
    expect(await asResident(() => lettersOfResident(hanako))).toEqual([])
    const { events, sessions } = await asResident(() => ownData(hanako))
    expect(events.map(({ kind }) => kind)).toEqual([
      'language_changed',
      'password_changed',
      'email_changed',
      'email_removed',
    ])
    expect(sessions).toHaveLength(1)
    await asResident(() => signOut(hanako, NOW))
    expect(await asResident(() => keepSession(hanako, NOW))).toBe(false)
    await expect(asResident(() => ownAccount(hanako))).rejects.toThrow('belongs to no resident')
  })

  it('is not opened with the session of another', async () => {
    const [hanako, taro] = [await aResident(), await aResident()]
    const forged = { ...taro, residentId: hanako.residentId }
    await expect(asResident(() => ownAccount(forged))).rejects.toThrow('belongs to no resident')
    await expect(asResident(() => changeLanguage(forged, 'en', NOW))).rejects.toThrow()
    expect(await asResident(() => keepSession(forged, NOW))).toBe(false)
    await asResident(() => signOutEverywhere(hanako, NOW))
    expect(await keepSession(hanako, NOW)).toBe(false)
    expect(await keepSession(taro, NOW)).toBe(true)
  })

  it('begins with its letter, and again with a mailed code that only the mail knows', async () => {
    const letter = { kind: 'link_code' as const }
    const { number, secret, id } = await aLetterHolder({ letter, email: 'hanako@example.com' })
    const shown = await asResident(() => proveLetter(visitor(), secret, NOW))
    if (!shown.ok) throw new Error(shown.reason)
    const holder = secretHolder(id, shown.value.proof)
    const first = await asResident(() => savePassword(holder, { password: PASSWORD, locale: 'ja' }, NOW))
    expect(first).toMatchObject({ ok: true, value: { isFirstUse: true } })
    expect(
      await asResident(() => savePassword(holder, { password: ANOTHER, locale: 'ja' }, NOW)),
    ).toMatchObject({
      reason: 'secret_used',
    })

    await asResident(() => sendResetCode(visitor(), number, NOW))
    const code = await secretMailed('reset_password')
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/)
    const typed = await asResident(() => proveResetCode(visitor(), code.toLowerCase(), NOW))
    if (!typed.ok) throw new Error(typed.reason)
    const again = secretHolder(id, typed.value.proof)
    expect((await asResident(() => savePassword(again, { password: ANOTHER, locale: 'ja' }, NOW))).ok).toBe(
      true,
    )
  })

  it('is opened with a notice number and a birthday where the city allows it', async () => {
    await someSettings({ bookingMode: 'accounts', residentData: 'stored', noticeSignIn: true })
    const { residentId, number } = await aResident({ answers: { birthday: '1980-01-02' } })
    await aNotice(residentId, 'ABC123456')
    const shown = { noticeNumber: 'ABC123456', birthday: '1980-01-02' }
    expect(await asResident(() => signInWithNotice(visitor(), shown, NOW))).toMatchObject({ ok: true })
    await asResident(() => addHelpRequest(visitor(), { number, phone: '03-0000-0000' }, NOW))
    expect(await database().select().from(staffTasks)).toMatchObject([{ residentId, kind: 'password_help' }])
  })
})

async function secretMailed(kind: 'reset_password' | 'verify_email'): Promise<string> {
  const letters = await database().select().from(outbox)
  return letters.find((letter) => letter.kind === kind)?.secret ?? ''
}
