import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { recoveryCodes, staffFactors } from '#db/schema/factors.ts'
import { outbox } from '#db/schema/outbox.ts'
import { staffSessions } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { refused } from '#lib/result.ts'
import { seal, unseal } from '#lib/sealing.ts'
import { watchSession } from '#lib/staff/keep-session.ts'
import { addMinutes } from '#lib/time.ts'
import { activateFactor } from './activate.ts'
import { addFactor } from './add.ts'
import { issueRecoveryCodes } from './issue-recovery-codes.ts'
import { proveAgain } from './prove-again.ts'
import { proveCode } from './prove-code.ts'
import { ownFactor } from './queries.ts'
import { codeAt } from './rules.ts'
import { verifyCode } from './verify-code.ts'
import { withdrawFactor } from './withdraw.ts'

const minutesOn = (minutes: number) => addMinutes(NOW, minutes)

/** Whose codes at these times are known: of two that are drawn one may be the other, or all zeros. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

let staff: StaffMember
let codes: string[]

/** Begins with an app that has this secret. */
async function addKnown(owner: StaffMember): Promise<void> {
  await addFactor(owner, NOW)
  const own = eq(staffFactors.staffId, owner.staffId)
  await database()
    .update(staffFactors)
    .set({ secret: seal('second-factor', secret) })
    .where(own)
}

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ email: 'clerk@city.example' })
  await addKnown(staff)
  const result = await activateFactor(staff, codeAt(secret, NOW), NOW)
  codes = result.ok ? result.value : []
})

describe('an app', () => {
  it('is kept sealed, and is in use once its first code was typed', async () => {
    const [factor] = await database().select().from(staffFactors)
    expect(factor).toMatchObject({ activatedAt: NOW })
    expect(JSON.stringify(factor)).not.toContain(secret)
    expect(await ownFactor(staff)).toEqual({ activatedAt: NOW, codesLeft: 10 })
    expect(await database().select({ act: auditEntries.act }).from(auditEntries)).toEqual([
      { act: 'second_factor_changed' },
    ])
    expect(await database().select().from(outbox)).toMatchObject([
      { kind: 'staff_factor_changed', staffId: staff.staffId },
    ])
  })

  it('does not count before that', async () => {
    const other = await staffMember()
    await addKnown(other)
    expect(await activateFactor(other, '000000', NOW)).toEqual(refused('wrong_code'))
    expect((await ownFactor(other)).activatedAt).toBeNull()
    expect((await watchSession(other, NOW))?.step).toBeNull()
  })

  it('that is in use is not put in the place of by beginning anew', async () => {
    await addFactor(staff, minutesOn(1))
    const [factor] = await database().select().from(staffFactors)
    expect(unseal('second-factor', factor?.secret ?? '')).toBe(secret)
  })

  it('makes other sessions of its owner ask for a code', async () => {
    const [session] = await database()
      .insert(staffSessions)
      .values({ staffId: staff.staffId, createdAt: NOW, lastSeenAt: NOW, expiresAt: minutesOn(60) })
      .returning()
    const other = { ...staff, sessionId: session?.id ?? '' }
    expect((await watchSession(staff, NOW))?.step).toBeNull()
    expect((await watchSession(other, NOW))?.step).toBe('code')
    expect(await proveCode(other, codeAt(secret, minutesOn(1)), minutesOn(1))).toMatchObject({ ok: true })
    expect((await watchSession(other, minutesOn(1)))?.step).toBeNull()
  })

  it('that was taken off asks for nothing, and takes the recovery codes with it', async () => {
    await withdrawFactor(staff, NOW)
    expect(await database().$count(staffFactors)).toBe(0)
    expect(await database().$count(recoveryCodes)).toBe(0)
    expect(await verifyCode(staff.staffId, codes[0] ?? '', NOW)).toBe('wrong_code')
  })
})

describe('a code', () => {
  it('counts once, also when it is sent many times at once', async () => {
    expect(await verifyCode(staff.staffId, codeAt(secret, NOW), NOW)).toBe('wrong_code')
    const next = minutesOn(1)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => verifyCode(staff.staffId, codeAt(secret, next), next)),
    )
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  })

  it('of before the last one does not count any more', async () => {
    expect(await verifyCode(staff.staffId, codeAt(secret, minutesOn(1.5)), minutesOn(1))).toBeNull()
    expect(await verifyCode(staff.staffId, codeAt(secret, minutesOn(1)), minutesOn(1))).toBe('wrong_code')
  })

  it('is not looked at after five wrong ones, until a minute later', async () => {
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect(await verifyCode(staff.staffId, 'AAAABBBBCCCC', NOW)).toBe('wrong_code')
    expect(await verifyCode(staff.staffId, codeAt(secret, minutesOn(0.9)), minutesOn(0.9))).toBe(
      'too_many_tries',
    )
    expect(await verifyCode(staff.staffId, codeAt(secret, minutesOn(1)), minutesOn(1))).toBeNull()
  })
})

describe('a recovery code', () => {
  it('counts once, for its owner alone, and is kept as a fingerprint', async () => {
    const [code = ''] = codes
    expect(codes).toHaveLength(10)
    expect(JSON.stringify(await database().select().from(recoveryCodes))).not.toContain(code)
    const other = await staffMember()
    expect(await verifyCode(other.staffId, code, NOW)).toBe('wrong_code')
    const answers = await Promise.all([1, 2, 3].map(() => verifyCode(staff.staffId, code, NOW)))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect((await ownFactor(staff)).codesLeft).toBe(9)
  })

  it('gives way to new ones', async () => {
    const result = await issueRecoveryCodes(staff, NOW)
    expect(result.ok && result.value).toHaveLength(10)
    expect(await verifyCode(staff.staffId, codes[1] ?? '', NOW)).toBe('wrong_code')
    expect(await verifyCode(staff.staffId, (result.ok && result.value[1]) || '', NOW)).toBeNull()
  })
})

it('a code proves who is at the screen; a wrong one does not', async () => {
  const later = minutesOn(30)
  expect(await proveAgain(staff, '000000', later)).toEqual(refused('wrong_proof'))
  expect(await proveAgain(staff, codeAt(secret, later), later)).toMatchObject({ ok: true })
  const [session] = await database().select().from(staffSessions).where(eq(staffSessions.id, staff.sessionId))
  expect(session?.provedAt).toEqual(later)
})
