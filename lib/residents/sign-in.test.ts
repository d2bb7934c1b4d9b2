import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { residentSessions, residents, residentTries } from '#db/schema/residents.ts'
import { NOW, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, anAccount, aResident, PASSWORD } from '#db/testing/residents.ts'
import { letterSecretHash } from '#lib/ids.ts'
import * as passwords from '#lib/passwords.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { keepSession } from './keep-session.ts'
import { ownSession } from './queries.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const NOBODY = '123456782'
const minutesOn = (minutes: number) => addMinutes(NOW, minutes)
const attempt = (number: string, password: string, now = NOW) => signIn(visitor(), { number, password }, now)

beforeEach(resetDatabase)

describe('signing in', () => {
  it('opens a session of a day', async () => {
    const { id: residentId, number } = await anAccount()
    const result = await attempt(number, PASSWORD)
    expect(result).toMatchObject({ ok: true, value: { isFirstUse: false, residentId } })
    const [session] = await database().select().from(residentSessions)
    expect(session).toMatchObject({
      residentId,
      lastSeenAt: NOW,
      expiresAt: minutesOn(24 * 60),
      endedAt: null,
    })
  })

  it('with the secret of the letter leads to the first use and opens no session', async () => {
    const { id: residentId, number, secret } = await aLetterHolder()
    const typed = `${secret.slice(0, 4)}-${secret.slice(4).toLowerCase()}`
    expect(await attempt(number, typed)).toEqual({
      ok: true,
      value: { isFirstUse: true, residentId, proof: { letterHash: letterSecretHash(secret) } },
    })
    expect(await database().select().from(residentSessions)).toEqual([])
    expect(await attempt(number, secret, minutesOn(61 * 24 * 60))).toEqual(refused('wrong_password'))
  })

  it('is refused in the same words for a wrong password, an unknown ID and a closed account', async () => {
    const open = await anAccount()
    const closed = await anAccount({ closedAt: NOW })
    const unused = await aLetterHolder()
    for (const [number, password] of [
      [open.number, 'wrong'],
      [NOBODY, PASSWORD],
      [closed.number, PASSWORD],
      [unused.number, 'wrong'],
      [open.number, open.secret],
    ] as const)
      expect(await attempt(number, password)).toEqual(refused('wrong_password'))
  })
})

describe('after wrong passwords', () => {
  it.each(['known', 'unknown'])('tries with a %s ID pause for 1, 2, 4 … minutes', async (kind) => {
    const number = kind === 'known' ? (await anAccount()).number : NOBODY
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect(await attempt(number, 'wrong')).toEqual(refused('wrong_password'))
    let now = NOW
    for (const minutes of [1, 2, 4, 8]) {
      const end = addMinutes(now, minutes)
      expect(await attempt(number, 'wrong', new Date(end.getTime() - 1))).toEqual(refused('locked'))
      expect(await attempt(number, 'wrong', end)).toEqual(refused('wrong_password'))
      now = end
    }
  })

  it('a try during the pause is not even hashed', async () => {
    const { number } = await anAccount()
    for (let wrong = 1; wrong <= 5; wrong += 1) await attempt(number, 'wrong')
    const verifyPassword = vi.spyOn(passwords, 'verifyPassword').mockClear()
    expect(await attempt(number, PASSWORD)).toEqual(refused('locked'))
    expect(verifyPassword).not.toHaveBeenCalled()
    expect(await attempt(number, PASSWORD, minutesOn(1))).toMatchObject({ ok: true })
    expect(await database().select().from(residentTries)).toEqual([])
  })

  it('of forty tries at once, five are looked at', async () => {
    const { number } = await anAccount()
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(number, 'wrong')))
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong_password')).toHaveLength(5)
  })

  it('an address that tries one ID after the other pauses too, nobody else does', async () => {
    const { number } = await anAccount()
    const guesser = visitor('a guesser')
    for (let index = 0; index < 60; index += 1)
      await signIn(guesser, { number: String(100_000_000 + index), password: 'x' }, NOW)
    expect(await signIn(guesser, { number, password: PASSWORD }, NOW)).toEqual(refused('locked'))
    expect(await attempt(number, PASSWORD)).toMatchObject({ ok: true })
  })

  it('the owner is told once a day, at a verified address', async () => {
    const [told, silent] = [await anAccount({ email: 'hanako@example.jp' }), await anAccount()]
    for (const { number } of [told, silent])
      for (let wrong = 1; wrong <= 5; wrong += 1) await attempt(number, 'wrong')
    await attempt(told.number, PASSWORD, minutesOn(2))
    for (let wrong = 1; wrong <= 5; wrong += 1) await attempt(told.number, 'wrong', minutesOn(3))
    expect(await database().select().from(outbox)).toMatchObject([
      {
        kind: 'sign_in_locked',
        residentId: told.id,
        recipient: 'hanako@example.jp',
        facts: {},
        secret: null,
      },
    ])
  })

  it('keep what was typed only as a fingerprint', async () => {
    await attempt(NOBODY, 'wrong')
    expect(JSON.stringify(await database().select().from(residentTries))).not.toContain(NOBODY)
  })
})

describe('a session', () => {
  it('ends an hour after its last use, which is noted once a minute', async () => {
    const resident = await aResident()
    await database()
      .update(residentSessions)
      .set({ expiresAt: minutesOn(720) })
    expect(await keepSession(resident, minutesOn(50))).toBe(true)
    expect(await keepSession(resident, minutesOn(109))).toBe(true)
    expect(await keepSession(resident, minutesOn(169))).toBe(false)
  })

  it('is told to its owner with the end that going on moves', async () => {
    const resident = await aResident()
    await database()
      .update(residentSessions)
      .set({ lastSeenAt: NOW, expiresAt: minutesOn(720) })
    expect(await ownSession(resident)).toEqual({ endsAt: minutesOn(60), canStay: true })
    await keepSession(resident, minutesOn(50))
    expect(await ownSession(resident)).toEqual({ endsAt: minutesOn(110), canStay: true })
  })

  it('is over on the server when its owner signs out, and no other one is', async () => {
    const [resident, other] = [await aResident(), await aResident()]
    await signOut(resident, minutesOn(1))
    expect(await keepSession(resident, minutesOn(1))).toBe(false)
    expect(await keepSession(other, minutesOn(1))).toBe(true)
  })

  it('opens nothing for another resident or a closed account', async () => {
    const [resident, other] = [await aResident(), await aResident()]
    expect(await keepSession({ ...resident, residentId: other.residentId }, NOW)).toBe(false)
    await database().update(residents).set({ closedAt: NOW }).where(eq(residents.id, resident.residentId))
    expect(await keepSession(resident, NOW)).toBe(false)
  })
})
