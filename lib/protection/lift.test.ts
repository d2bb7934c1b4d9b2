import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { protectionEvents, protections } from '#db/schema/protections.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { approvalsToDecide, ownApprovals } from '#lib/approvals/queries.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { extendProtection } from './extend.ts'
import { liftProtection } from './lift.ts'
import { newestEvent } from './read-newest.ts'
import { requestLift } from './request-lift.ts'

// What may happen between the wish to lift a protection and the act.

const DAY = 24 * 60

let officer: StaffMember
let second: StaffMember
let numbered: string
let id: string

beforeEach(async () => {
  await resetDatabase()
  officer = await staffMember({ role: 'protection_officer' })
  second = await staffMember({ role: 'protection_officer' })
  const person = await anAccount()
  numbered = person.number
  const protection = await aProtection(officer, { residentId: person.id }, { endsOn: '2026-12-10' })
  id = protection.id
})

/** As the page sends it to whom it shows all that was done. */
const seen = async (reason: string) => ({ id, reason, seen: await newestEvent(database(), id) })

/** Asks for it; answers the id of the request. */
async function asked(by = officer): Promise<string> {
  await requestLift(by, await seen('本人の申出'), NOW)
  const own = await ownApprovals(by, 'protection_lift', NOW)
  return own.find(({ state }) => state === 'waiting')?.id ?? ''
}

async function allowed(by = officer): Promise<string> {
  const approvalId = await asked(by)
  expect(await decideApproval(second, { id: approvalId, decision: 'given' }, NOW)).toEqual(ok(null))
  return approvalId
}

const isLifted = async () => {
  const [row] = await database().select().from(protections).where(eq(protections.id, id))
  return row?.liftedAt !== null
}
const kinds = async () =>
  (await database().select().from(protectionEvents).orderBy(protectionEvents.id)).map(({ kind }) => kind)

describe('who decides about lifting a protection', () => {
  it('reads whose it is, of which kind and until when', async () => {
    await asked()
    expect(await approvalsToDecide(second, NOW)).toMatchObject([
      { input: { protectionId: id, number: numbered, kind: 'dv', endsOn: '2026-12-10' } },
    ])
  })
})

describe('a protection that may be lifted', () => {
  it('is lifted once by whoever presses, however often at once', async () => {
    const approvalId = await allowed()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => liftProtection(officer, approvalId, NOW)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await kinds()).toEqual(['lift_asked', 'lifted'])
  })

  it('stays when it was extended since: that is not what was allowed', async () => {
    const approvalId = await allowed()
    expect(await extendProtection(second, await seen('延長の申出'), NOW)).toEqual(ok(null))
    expect(await liftProtection(officer, approvalId, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await isLifted()).toBe(false)
    expect(await database().$count(approvals, eq(approvals.usedAt, NOW))).toBe(0)
    expect(await kinds()).toEqual(['lift_asked', 'extended'])
  })

  it('stays where the one who asked has lost the right', async () => {
    const approvalId = await allowed()
    const without = { ...officer, rights: (await staffMember({ role: 'clerk' })).rights }
    await expect(liftProtection(without, approvalId, NOW)).rejects.toThrow('lacks')
    expect(await isLifted()).toBe(false)
  })

  it('stays where somebody else presses, and a day later', async () => {
    const approvalId = await allowed()
    expect(await liftProtection(second, approvalId, NOW)).toEqual(refused('not_allowed'))
    expect(await liftProtection(officer, approvalId, addMinutes(NOW, DAY))).toEqual(refused('expired'))
    expect(await isLifted()).toBe(false)
  })

  it('stays where the second person refused, or lost the right before they decided', async () => {
    const approvalId = await asked()
    const without = { ...second, rights: (await staffMember({ role: 'section_chief' })).rights }
    const given = { id: approvalId, decision: 'given' as const }
    expect(await decideApproval(without, given, NOW)).toEqual(refused('not_found'))
    expect(await decideApproval(second, { ...given, decision: 'refused' }, NOW)).toEqual(ok(null))
    expect(await decideApproval(second, given, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await liftProtection(officer, approvalId, NOW)).toEqual(refused('not_allowed'))
  })

  it('is asked for whole or not at all', async () => {
    const approvalId = await allowed()
    await liftProtection(officer, approvalId, NOW)
    expect(await requestLift(officer, await seen('もう一度'), NOW)).toEqual(refused('not_found'))
    expect(await database().$count(approvals)).toBe(1)
  })
})
