import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { decideRelease } from './decide-release.ts'
import { extendProtection } from './extend.ts'
import { liftProtection } from './lift.ts'
import { callOfficer } from './mark-called.ts'
import { openProtected } from './open.ts'
import { newestEvent } from './read-newest.ts'
import { requestLift } from './request-lift.ts'
import { requestRelease } from './request-release.ts'

let officer: StaffMember
let second: StaffMember
let residentId: string
let id: string

beforeEach(async () => {
  await resetDatabase()
  officer = await staffMember({ role: 'protection_officer' })
  second = await staffMember({ role: 'protection_officer' })
  residentId = (await anAccount()).id
  id = (await aProtection(officer, { residentId }, { endsOn: '2026-12-10' })).id
})

const reason = '本人の申出'

const seen = async () => ({ id, reason, seen: await newestEvent(database(), id) })

it('protection_opened is traced', async () => {
  await openProtected(officer, { id, reason }, NOW)
  expect(await tracesOf(officer)).toEqual([['protection_opened', 'protection', id]])
})

it('protection_extended is traced, and not where it is too early', async () => {
  await extendProtection(officer, await seen(), new Date('2026-11-01T10:00:00+09:00'))
  expect(await tracesOf(officer)).toEqual([])
  await extendProtection(officer, await seen(), new Date('2026-12-01T10:00:00+09:00'))
  expect(await tracesOf(officer)).toEqual([['protection_extended', 'protection', id]])
})

it('protection_lifted is traced of the one who does it', async () => {
  await requestLift(officer, await seen(), NOW)
  const [asked] = await database().select().from(approvals)
  await decideApproval(second, { id: asked?.id ?? '', decision: 'given' }, NOW)
  await liftProtection(officer, asked?.id ?? '', NOW)
  expect(await tracesOf(officer)).toContainEqual(['protection_lifted', 'protection', id])
  expect((await tracesOf(second)).map(([act]) => act)).toEqual(['approval_given'])
})

it('protection_called is traced of the counter that calls', async () => {
  const visit = await aReservation({ residentId })
  const clerk = await staffMember({ role: 'clerk' })
  await callOfficer(clerk, visit.number, visit.startsAt)
  expect(await tracesOf(clerk)).toEqual([['protection_called', 'protection', id]])
})

describe('a mail to somebody protected', () => {
  it.each([
    ['given', 'release_given'],
    ['refused', 'release_refused'],
  ] as const)('that is asked for and %s leaves a trace of each', async (decision, act) => {
    const letter = { kind: 'password_changed', recipient: 'a@example.org', locale: 'ja', facts: {} } as const
    const [mail] = await database()
      .insert(outbox)
      .values({ ...letter, dedupeKey: 'one', residentId, nextAttemptAt: NOW })
      .returning()
    const mailId = mail?.id ?? ''
    await requestRelease(officer, { id: mailId, reason }, NOW)
    expect(await tracesOf(officer)).toEqual([['release_asked', 'protection', id]])
    await decideRelease(second, { id: mailId, decision }, NOW)
    expect(await tracesOf(second)).toEqual([[act, 'protection', id]])
  })
})
