import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { proveAgain } from '#lib/factors/prove-again.ts'
import { hashPassword } from '#lib/passwords.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changePassword } from './change-password.ts'
import { keepSession } from './keep-session.ts'
import { renewSession } from './renew-session.ts'
import { signIn } from './sign-in.ts'

const PASSWORD = 'a lighthouse under snow'

let clerk: Awaited<ReturnType<typeof staffMember>>

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ loginId: 'hanako', role: 'clerk', passwordHash: await hashPassword(PASSWORD) })
})

const AFTER = addMinutes(NOW, 1)

describe('whoever proves again who they are', () => {
  it('goes on in the same session with a new token, and the cookie before opens nothing any more', async () => {
    const proved = await proveAgain(clerk, PASSWORD, NOW)
    const ticket = proved.ok ? proved.value : clerk
    expect(ticket.sessionId).toBe(clerk.sessionId)
    expect(ticket.token).not.toBe(clerk.token)
    expect(await keepSession(ticket, AFTER)).toMatchObject({ staffId: clerk.staffId, provedAt: NOW })
    expect(await keepSession(clerk, AFTER)).toBeNull()
  })

  it('loses no other page of the same browser that was on its way', async () => {
    await proveAgain(clerk, PASSWORD, NOW)
    expect(await keepSession(clerk, addMinutes(NOW, 0.25))).not.toBeNull()
  })

  it('twice at once gets one new token', async () => {
    const proofs = await Promise.all(Array.from({ length: 5 }, () => renewSession(clerk, NOW)))
    expect(new Set(proofs.map(({ token }) => token)).size).toBe(1)
  })

  it('gets another one the next time, and no cookie of before then opens anything', async () => {
    const first = await renewSession(clerk, NOW)
    const second = await renewSession(clerk, AFTER)
    const later = addMinutes(AFTER, 1)
    expect(second.token).not.toBe(first.token)
    expect(await Promise.all([clerk, first].map((ticket) => keepSession(ticket, later)))).toEqual([
      null,
      null,
    ])
    expect(await keepSession(second, later)).not.toBeNull()
  })

  it('keeps the token where the proof is wrong', async () => {
    expect(await proveAgain(clerk, 'something else', NOW)).toEqual(refused('wrong_proof'))
    expect(await keepSession(clerk, AFTER)).not.toBeNull()
  })

  it('by changing the password gets one too', async () => {
    const wish = { current: PASSWORD, password: 'a heron on the pier', cityNames: [] }
    const changed = await changePassword(clerk, wish, NOW)
    expect(changed.ok && (await keepSession(changed.value, AFTER))).toMatchObject({ staffId: clerk.staffId })
    expect(await keepSession(clerk, AFTER)).toBeNull()
  })
})

it('nobody enters a session with a token that was made up', async () => {
  expect(await keepSession({ ...clerk, token: crypto.randomUUID() }, NOW)).toBeNull()
})

it('each sign-in has a session and a token of its own', async () => {
  const caller = { address: 'a', origin: '192.0.2.1' }
  const typed = { loginId: 'hanako', password: PASSWORD }
  const [one, other] = [await signIn(caller, typed, NOW), await signIn(caller, typed, NOW)]
  const tokens = [one, other].map((answer) => answer.ok && answer.value.token)
  expect(new Set([...tokens, clerk.token]).size).toBe(3)
})
