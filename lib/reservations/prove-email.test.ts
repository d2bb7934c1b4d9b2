import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { holds, places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { resident, someSettings, visitor } from '#db/testing/factories.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { allReservations, aTown, now, ownedPlaces, start } from '#db/testing/town.ts'
import { addMinutes } from '#lib/time.ts'
import { bookHeld } from './book-held.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { proveEmail } from './prove-email.ts'
import { heldPlace } from './queries.ts'
import { partyOf } from './rules.ts'
import { sendEmailCode } from './send-email-code.ts'

const email = 'somebody@example.com'
const mailed = { ok: true, value: { isNeeded: true, isSent: true } }
const nothing = { ok: true, value: { isNeeded: false, isSent: false } }
const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }

async function aHold(address: string | undefined = email, at = now): Promise<string> {
  const held = await holdPlace(visitor(), visit, undefined, at)
  if (!held.ok) throw new Error(held.reason)
  await keepDraft(visitor(), held.value.token, { email: address, language: 'en' })
  return held.value.token
}

const codes = () => database().select().from(outbox).where(eq(outbox.kind, 'email_code'))

const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

async function aCode(token: string, at = now): Promise<string> {
  const before = (await codes()).map(({ id }) => id)
  expect(await sendEmailCode(visitor(), token, at)).toEqual(mailed)
  return (await codes()).find(({ id }) => !before.includes(id))?.secret ?? ''
}

async function town(lanes: number): Promise<void> {
  await aTown({ lanes })
  await someSettings({ email: 'required', emailCodeMinutes: 30 })
}

beforeEach(() => town(1))

describe('a code', () => {
  it('is mailed once a minute, kept as a fingerprint, and keeps the place as long as it counts', async () => {
    const token = await aHold()
    await aCode(token)
    const again = await sendEmailCode(visitor(), token, addMinutes(now, 0.5))
    expect(again).toEqual({ ok: true, value: { isNeeded: true, isSent: false } })
    const [letter, ...others] = await database().select().from(outbox)
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      kind: 'email_code',
      recipient: email,
      locale: 'en',
      secret: expect.stringMatching(/^\d{6}$/),
      facts: { until: addMinutes(now, 30).toISOString() },
    })
    const [hold] = await database().select().from(holds)
    expect(hold).toMatchObject({ expiresAt: addMinutes(now, 30), emailCodeSentAt: now, emailCodeTries: 0 })
    // Six digits stand in a random id now and then.
    expect(JSON.stringify({ ...hold, id: '' })).not.toContain(letter?.secret)
    expect(await database().select().from(places)).toMatchObject([{ heldUntil: addMinutes(now, 30) }])
  })

  it('proves the address; only then is the place final', async () => {
    const token = await aHold()
    const code = await aCode(token)
    expect(await bookHeld(visitor(), token, now)).toEqual({ ok: false, reason: 'email_not_proven' })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({ needsCode: true, code: { triesLeft: 5 } })
    expect(await proveEmail(visitor(), token, wrong(code), now)).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await proveEmail(visitor(), token, code, addMinutes(now, 29))).toEqual({ ok: true, value: null })
    expect(await proveEmail(visitor(), token, code, addMinutes(now, 29))).toEqual({ ok: true, value: null })
    expect((await heldPlace(visitor(), token, now))?.needsCode).toBe(false)
    expect(await sendEmailCode(visitor(), token, now)).toEqual(nothing)
    expect((await bookHeld(visitor(), token, now)).ok).toBe(true)
    expect(await database().select().from(holds)).toMatchObject([{ provenEmail: null, emailCodeHash: null }])
  })

  it('counts no longer than its minutes', async () => {
    const token = await aHold()
    const code = await aCode(token)
    const late = await proveEmail(visitor(), token, code, addMinutes(now, 31))
    expect(late).toEqual({ ok: false, reason: 'code_expired' })
  })

  it('counts for the address it was sent to and for no other', async () => {
    const token = await aHold()
    const code = await aCode(token)
    await keepDraft(visitor(), token, { email: 'other@example.com', language: 'en' })
    expect(await proveEmail(visitor(), token, code, now)).toEqual({ ok: false, reason: 'wrong_code' })
    const other = await aCode(token)
    expect((await proveEmail(visitor(), token, other, now)).ok).toBe(true)
    await keepDraft(visitor(), token, { email, language: 'en' })
    expect(await bookHeld(visitor(), token, now)).toEqual({ ok: false, reason: 'email_not_proven' })
  })

  it('ends with five wrong tries, however many are sent at once; a new one counts anew', async () => {
    const token = await aHold()
    const code = await aCode(token)
    const guess: Task = { verb: 'prove', token, code: wrong(code), now }
    const answers = await crowd(Array.from({ length: 20 }, () => guess))
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong_code')).toHaveLength(5)
    expect(await proveEmail(visitor(), token, code, now)).toEqual({ ok: false, reason: 'code_used_up' })
    const fresh = await aCode(token, addMinutes(now, 1))
    expect((await proveEmail(visitor(), token, fresh, addMinutes(now, 1))).ok).toBe(true)
  })

  it('is sent again without making the time longer, and not for ever', async () => {
    const token = await aHold()
    for (const minute of [0, 1, 2, 3, 4]) await aCode(token, addMinutes(now, minute))
    const again = await sendEmailCode(visitor(), token, addMinutes(now, 5))
    expect(again).toEqual({ ok: false, reason: 'too_many_codes' })
    expect(await database().select().from(holds)).toMatchObject([{ expiresAt: addMinutes(now, 30) }])
    expect(await codes()).toHaveLength(5)
  })
})

describe('no code', () => {
  it('is needed for the address of the account', async () => {
    const hanako = await aLetterHolder({ email })
    await someSettings({ bookingMode: 'both' })
    expect(await sendEmailCode(resident(hanako.id), await aHold(), now)).toEqual(nothing)
    expect(await codes()).toEqual([])
  })

  it('is needed where the city asks for no address, or for one as one likes', async () => {
    await someSettings({ email: 'optional' })
    expect(await sendEmailCode(visitor(), await aHold(), now)).toEqual(nothing)
  })

  it.each([
    ['without an address', undefined, {}, 'email_missing'],
    ['without the account the city wants', email, { bookingMode: 'accounts' as const }, 'account_needed'],
  ])('is sent %s', async (_, address, settings, reason) => {
    await someSettings(settings)
    const held = await holdPlace(visitor(), visit, undefined, now)
    if (!held.ok) throw new Error(held.reason)
    await keepDraft(visitor(), held.value.token, { email: address })
    expect(await sendEmailCode(visitor(), held.value.token, now)).toEqual({ ok: false, reason })
  })

  it('is sent when somebody else has the place by now', async () => {
    const token = await aHold()
    await aHold('quick@example.com', addMinutes(now, 11))
    const late = await sendEmailCode(visitor(), token, addMinutes(now, 11))
    expect(late).toEqual({ ok: false, reason: 'hold_lost' })
    expect(await codes()).toEqual([])
  })
})

describe('a crowd whose codes are never typed', () => {
  it('holds its places half an hour, then each goes to exactly one of those who wait', async () => {
    const lanes = 20
    await town(lanes)
    const tokens: string[] = []
    for (let lane = 0; lane < lanes; lane += 1) tokens.push(await aHold(`visitor-${lane}@example.com`))
    const sent = await crowd(tokens.map((token) => ({ verb: 'send_code' as const, token, now })))
    expect(sent.every((answer) => answer.ok)).toBe(true)

    const newcomers = (at: Date): Task[] =>
      Array.from({ length: 40 }, () => ({ verb: 'hold' as const, wish: visit, now: at }))
    const early = await crowd(newcomers(addMinutes(now, 29)))
    expect(early.some((answer) => answer.ok)).toBe(false)

    const over = addMinutes(now, 30)
    const unproven = tokens.map((token): Task => ({ verb: 'book_held', token, now: over }))
    const answers = await crowd([...newcomers(over), ...unproven])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(lanes)
    expect(answers.slice(40).some((answer) => answer.ok)).toBe(false)
    expect(await allReservations()).toEqual([])
    expect(await ownedPlaces()).toEqual([])
    const held = (await database().select().from(places)).filter(
      ({ heldUntil }) => heldUntil && heldUntil > over,
    )
    expect(new Set(held.map(({ holdId }) => holdId)).size).toBe(lanes)
  })
})
