import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { residentEvents, residentSessions, residentTokens } from '#db/schema/residents.ts'
import { NOW, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount, aResidentSession, PASSWORD, secretHolder } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { proveResetCode } from './prove-reset-code.ts'
import { savePassword } from './save-password.ts'
import { sendResetCode } from './send-reset-code.ts'
import { signIn } from './sign-in.ts'

const EMAIL = 'hanako@example.jp'
const PHRASE = 'さんぽの途中で 海を見た'
const OWN = { password: PHRASE, locale: 'vi' } as const

beforeEach(resetDatabase)

const letters = () => database().select().from(outbox).orderBy(outbox.createdAt, outbox.id)
const mailedCode = async () => (await letters()).at(-1)?.secret ?? ''

describe('a forgotten password', () => {
  it('is set anew with the mailed code: other sessions end, the owner is told', async () => {
    const { id: residentId, number } = await anAccount({ email: EMAIL, locale: 'en' })
    await aResidentSession(residentId)
    expect(await sendResetCode(visitor(), number, NOW)).toEqual({ ok: true, value: null })
    expect(await letters()).toMatchObject([
      {
        kind: 'reset_password',
        residentId,
        recipient: EMAIL,
        locale: 'en',
        facts: { until: addMinutes(NOW, 60).toISOString() },
        secret: expect.stringMatching(/^[2-9A-Z]{12}$/),
      },
    ])
    const proved = await proveResetCode(visitor(), (await mailedCode()).toLowerCase(), NOW)
    if (!proved.ok) throw new Error(proved.reason)
    const holder = secretHolder(residentId, proved.value.proof)
    expect(await savePassword(holder, OWN, NOW)).toMatchObject({ ok: true, value: { isFirstUse: false } })

    expect(await signIn(visitor(), { number, password: PASSWORD }, NOW)).toEqual(refused('wrong_password'))
    expect(await signIn(visitor(), { number, password: PHRASE }, NOW)).toMatchObject({ ok: true })
    const sessions = await database().select().from(residentSessions)
    expect(sessions.filter(({ endedAt }) => endedAt === null)).toHaveLength(2)
    expect(await database().select().from(residentEvents)).toMatchObject([{ kind: 'password_reset' }])
    expect((await letters()).map(({ kind }) => kind).toSorted()).toEqual([
      'password_changed',
      'reset_password',
    ])
  })

  it('is answered alike for IDs that do not exist, were closed or have no address, and nothing is sent', async () => {
    const [closed, silent] = [await anAccount({ email: EMAIL, closedAt: NOW }), await anAccount()]
    for (const number of ['123456782', closed.number, silent.number])
      expect(await sendResetCode(visitor(), number, NOW)).toEqual({ ok: true, value: null })
    expect(await letters()).toEqual([])
    expect(await database().select().from(residentTokens)).toEqual([])
  })

  it('fills nobody’s mailbox, and an address that asks for many is refused', async () => {
    const { number } = await anAccount({ email: EMAIL })
    for (let time = 1; time <= 20; time += 1)
      expect(await sendResetCode(visitor(), number, NOW)).toEqual({ ok: true, value: null })
    expect(await letters()).toHaveLength(3)
    expect(await sendResetCode(visitor(), number, NOW)).toEqual(refused('too_many_tries'))
  })
})

describe('the mailed code', () => {
  it('counts for an hour, once, and not after a newer one', async () => {
    const { id: residentId, number } = await anAccount({ email: EMAIL })
    await sendResetCode(visitor(), number, NOW)
    const first = await mailedCode()
    await sendResetCode(visitor(), number, addMinutes(NOW, 1))
    const second = await mailedCode()
    expect(await proveResetCode(visitor(), first, NOW)).toEqual(refused('wrong_reset_code'))
    expect(await proveResetCode(visitor(), second, addMinutes(NOW, 61))).toEqual(refused('wrong_reset_code'))
    const proved = await proveResetCode(visitor(), second, NOW)
    if (!proved.ok) throw new Error(proved.reason)
    const holder = secretHolder(residentId, proved.value.proof)
    const saved = await Promise.all(Array.from({ length: 4 }, () => savePassword(holder, OWN, NOW)))
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await proveResetCode(visitor(), second, NOW)).toEqual(refused('wrong_reset_code'))
  })

  it('of one resident sets nobody else’s password', async () => {
    const { number } = await anAccount({ email: EMAIL })
    const other = await anAccount()
    await sendResetCode(visitor(), number, NOW)
    const proved = await proveResetCode(visitor(), await mailedCode(), NOW)
    if (!proved.ok) throw new Error(proved.reason)
    const stolen = secretHolder(other.id, proved.value.proof)
    expect(await savePassword(stolen, OWN, NOW)).toEqual(refused('secret_used'))
  })

  it('is kept as a fingerprint alone', async () => {
    const { number } = await anAccount({ email: EMAIL })
    await sendResetCode(visitor(), number, NOW)
    expect(JSON.stringify(await database().select().from(residentTokens))).not.toContain(await mailedCode())
  })
})
