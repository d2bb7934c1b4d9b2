import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { protectionEvents } from '#db/schema/protections.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { newestEvent } from './read-newest.ts'
import { requestLift } from './request-lift.ts'

let officers: StaffMember[]
let id: string

beforeEach(async () => {
  await resetDatabase()
  officers = await Promise.all(Array.from({ length: 8 }, () => staffMember({ role: 'protection_officer' })))
  const { id: residentId } = await anAccount()
  const [first] = officers
  if (!first) throw new Error('nobody is there')
  id = (await aProtection(first, { residentId }, { endsOn: '2026-12-10' })).id
})

const ask = (by: StaffMember, seen: number) => requestLift(by, { id, reason: '本人の申出', seen }, NOW)

describe('of several who ask to lift the same protection', () => {
  it('at the very same moment, one is heard', async () => {
    const seen = await newestEvent(database(), id)
    const answers = await Promise.all(officers.map((officer) => ask(officer, seen)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await database().$count(approvals)).toBe(1)
    expect(await database().$count(protectionEvents)).toBe(1)
  })

  it('the next is refused while the first request is open, though they have seen it', async () => {
    const [one, other] = officers as [StaffMember, StaffMember]
    expect(await ask(one, await newestEvent(database(), id))).toEqual(ok(null))
    expect(await ask(other, await newestEvent(database(), id))).toEqual(refused('asked_already'))
    expect(await database().$count(approvals)).toBe(1)
  })
})
