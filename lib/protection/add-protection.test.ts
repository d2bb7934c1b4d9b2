import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { outbox } from '#db/schema/outbox.ts'
import { protectionEvents, protections } from '#db/schema/protections.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { approvalsToDecide } from '#lib/approvals/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { claimDue } from '#lib/outbox/claim-due.ts'
import { residentById } from '#lib/residents/queries.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { addProtection } from './add-protection.ts'
import { decideRelease } from './decide-release.ts'
import { extendProtection } from './extend.ts'
import { liftProtection } from './lift.ts'
import { callOfficer } from './mark-called.ts'
import { openProtected } from './open.ts'
import { heldMails } from './queries.ts'
import { newestEvent } from './read-newest.ts'
import { requestLift } from './request-lift.ts'
import { requestRelease } from './request-release.ts'

let officer: StaffMember
let second: StaffMember
let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  officer = await staffMember({ role: 'protection_officer' })
  second = await staffMember({ role: 'protection_officer' })
  clerk = await staffMember({ role: 'clerk' })
})

const wish = (numbers: string[]) => ({
  numbers,
  kind: 'dv' as const,
  startsOn: '2026-11-24',
  officer: officer.staffId,
  note: '',
})
const kinds = async () =>
  (await database().select().from(protectionEvents).orderBy(protectionEvents.id)).map(({ kind }) => kind)
const acts = async () =>
  (await database().select().from(auditEntries).orderBy(auditEntries.id)).map(({ act }) => act)

describe('a protection is registered', () => {
  it('for a year, for all of a household, and for a booking without an account', async () => {
    const [one, other] = [await anAccount(), await anAccount()]
    const visit = await aReservation()
    const added = await addProtection(officer, wish([one.number, other.number, visit.number]), NOW)
    expect(added).toMatchObject({ ok: true })
    const rows = await database().select().from(protections)
    expect(new Set(rows.map(({ householdId }) => householdId)).size).toBe(1)
    expect(rows).toMatchObject(
      new Array(3).fill({ startsOn: '2026-11-24', endsOn: '2027-11-23', liftedAt: null }),
    )
    expect(rows.map(({ residentId, reservationId }) => residentId ?? reservationId)).toEqual(
      expect.arrayContaining([one.id, other.id, visit.id]),
    )
    expect(await kinds()).toEqual(new Array(3).fill('registered'))
    expect(await acts()).toEqual(new Array(3).fill('protection_registered'))
  })

  it('once, for people there are, with an officer who may', async () => {
    const person = await anAccount()
    expect(await addProtection(officer, wish(['000000000']), NOW)).toEqual(refused('not_found'))
    const without = { ...wish([person.number]), officer: clerk.staffId }
    expect(await addProtection(officer, without, NOW)).toEqual(refused('no_officer'))
    const both = await Promise.all([1, 2].map(() => addProtection(officer, wish([person.number]), NOW)))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('protected_already'))
    await expect(addProtection(clerk, wish([person.number]), NOW)).rejects.toThrow('protection.edit')
  })
})

describe('a record', () => {
  it('opens for half an hour, in one session, for who has the right and says why', async () => {
    const person = await anAccount()
    const { id } = await aProtection(officer, { residentId: person.id })
    const now = currentTime()
    expect(await residentById(officer, person.id, now)).toBeNull()
    await openProtected(officer, { id, reason: '本人が来庁' }, addMinutes(now, -31))
    expect(await residentById(officer, person.id, now)).toBeNull()
    expect(await openProtected(officer, { id, reason: '本人が来庁' }, now)).toEqual(ok(null))
    expect(await residentById(officer, person.id, now)).toMatchObject({ number: person.number })
    expect(await residentById({ ...officer, sessionId: second.sessionId }, person.id, now)).toBeNull()
    expect(await residentById({ ...officer, rights: clerk.rights }, person.id, now)).toBeNull()
    await expect(openProtected(clerk, { id, reason: '見たい' }, now)).rejects.toThrow('protection.view')
    expect(await acts()).toEqual(['protection_opened', 'protection_opened'])
    expect(await database().select().from(protectionEvents)).toMatchObject(
      new Array(2).fill({ seenAt: null }),
    )
  })

  it('is not told of by a counter that calls with a wrong number', async () => {
    const person = await anAccount()
    const visit = await aReservation({ residentId: person.id })
    await aProtection(officer, { residentId: person.id })
    await callOfficer(clerk, visit.number, NOW)
    expect(await kinds()).toEqual([])
    await callOfficer(clerk, visit.number, visit.startsAt)
    expect(await kinds()).toEqual(['called'])
  })
})

describe('the end of a protection', () => {
  const extended = async (at: string, endsOn = '2027-05-31') => {
    const { id } = await aProtection(officer, { residentId: (await anAccount()).id }, { endsOn })
    const answer = await extendProtection(
      officer,
      { id, reason: '延長の申出', seen: await newestEvent(database(), id) },
      new Date(`${at}T10:00:00+09:00`),
    )
    const [row] = await database().select().from(protections).where(eq(protections.id, id))
    return answer.ok ? row?.endsOn : answer.reason
  }

  it.each([
    ['2027-04-29', '2027-05-31', 'too_early'],
    ['2027-04-30', '2027-05-31', '2028-05-31'],
    ['2027-05-15', '2027-06-15', '2028-06-15'],
    ['2027-07-01', '2027-05-31', '2028-06-30'],
  ])('on %s one that ends on %s: %s', async (at, endsOn, answer) => {
    expect(await extended(at, endsOn)).toBe(answer)
  })

  it('is moved once by two officers who have it open at once, also where somebody looks meanwhile', async () => {
    const at = new Date('2027-05-01T10:00:00+09:00')
    const { id } = await aProtection(
      officer,
      { residentId: (await anAccount()).id },
      { endsOn: '2027-05-31' },
    )
    const extension = { id, reason: '延長の申出', seen: await newestEvent(database(), id) }
    await openProtected(officer, { id, reason: '確認' }, at)
    const other = await staffMember({ role: 'protection_officer' })
    const answers = await Promise.all([officer, other].map((one) => extendProtection(one, extension, at)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('changed_meanwhile'))
    expect(await requestLift(other, extension, at)).toEqual(refused('changed_meanwhile'))
    const [row] = await database().select().from(protections).where(eq(protections.id, id))
    expect(row?.endsOn).toBe('2028-05-31')
  })

  it('lifts nothing by itself', async () => {
    const person = await anAccount()
    await aProtection(officer, { residentId: person.id }, { startsOn: '2020-01-01', endsOn: '2020-12-31' })
    expect(await residentById(clerk, person.id, NOW)).toBeNull()
  })
})

describe('lifting', () => {
  it('takes two persons with the right, is done once, and shows the person again', async () => {
    const person = await anAccount()
    const { id } = await aProtection(officer, { residentId: person.id })
    const seen = await newestEvent(database(), id)
    expect(await requestLift(officer, { id, reason: '本人の申出', seen }, NOW)).toEqual(ok(null))
    const [asked] = await database().select().from(approvals)
    const approvalId = asked?.id ?? ''
    expect(await liftProtection(officer, approvalId, NOW)).toEqual(refused('not_allowed'))
    const chief = await staffMember({ role: 'section_chief' })
    expect(await approvalsToDecide(chief, NOW)).toEqual([])
    const given = { id: approvalId, decision: 'given' as const }
    expect(await decideApproval(chief, given, NOW)).toEqual(refused('not_found'))
    expect(await decideApproval(officer, given, NOW)).toEqual(refused('own_request'))
    expect(await decideApproval(second, given, NOW)).toEqual(ok(null))
    expect(await residentById(clerk, person.id, NOW)).toBeNull()
    expect(await liftProtection(officer, approvalId, NOW)).toEqual(ok(null))
    expect(await residentById(clerk, person.id, NOW)).toMatchObject({ number: person.number })
    expect(await liftProtection(officer, approvalId, NOW)).toEqual(refused('used_already'))
    expect(await kinds()).toEqual(['lift_asked', 'lifted'])
  })

  it.each([
    ['deleted', `delete from protections`],
    ['emptied', `truncate protections cascade`],
    ['shortened', `update protections set ends_on = ends_on - 1`],
    ['lifted', `update protections set lifted_at = now(), lift_approval_id = gen_random_uuid()`],
    ['given to another', `update protections set resident_id = gen_random_uuid()`],
  ])('it is not %s by a statement either', async (_how, statement) => {
    await aProtection(officer, { residentId: (await anAccount()).id })
    await expect(database().execute(statement)).rejects.toThrow()
    expect(await database().$count(protections)).toBe(1)
  })
})

describe('a mail to somebody protected', () => {
  const letter = (values: Partial<typeof outbox.$inferInsert>) =>
    database()
      .insert(outbox)
      .values({
        kind: 'password_changed',
        dedupeKey: crypto.randomUUID(),
        recipient: 'a@example.org',
        locale: 'ja',
        facts: {},
        nextAttemptAt: NOW,
        ...values,
      })

  it('waits, whoever wrote it and by whatever it is tied to them; codes for the page leave', async () => {
    const person = await anAccount({ email: 'A@example.org' })
    const visit = await aReservation({ residentId: person.id, email: 'b@example.org' })
    await letter({ residentId: person.id })
    await letter({ reservationId: visit.id, recipient: 'b@example.org' })
    await letter({ recipient: 'b@example.org' })
    await letter({ kind: 'reset_password' })
    await letter({ kind: 'email_code' })
    await letter({ recipient: 'c@example.org' })
    await aProtection(officer, { residentId: person.id })
    const left = await claimDue(10, NOW)
    expect(left.map(({ kind, recipient }) => `${kind} ${recipient}`).toSorted()).toEqual([
      'email_code a@example.org',
      'password_changed c@example.org',
    ])
  })

  it('leaves after a second person agreed, and never after a refusal', async () => {
    const person = await anAccount({ email: 'a@example.org' })
    await letter({ residentId: person.id })
    await letter({ residentId: person.id, kind: 'email_changed' })
    await aProtection(officer, { residentId: person.id })
    const [one, other] = (await heldMails(officer)).map(({ id }) => ({ id, reason: '本人に確認' }))
    if (!(one && other)) throw new Error('no mail waits')
    expect(await decideRelease(second, { id: one.id, decision: 'given' }, NOW)).toEqual(
      refused('decided_already'),
    )
    for (const mail of [one, other]) expect(await requestRelease(officer, mail, NOW)).toEqual(ok(null))
    expect(await requestRelease(officer, one, NOW)).toEqual(refused('not_waiting'))
    expect(await decideRelease(officer, { id: one.id, decision: 'given' }, NOW)).toEqual(
      refused('own_request'),
    )
    expect(await claimDue(10, NOW)).toEqual([])
    expect(await decideRelease(second, { id: one.id, decision: 'given' }, NOW)).toEqual(ok(null))
    expect(await decideRelease(second, { id: other.id, decision: 'refused' }, NOW)).toEqual(ok(null))
    expect((await claimDue(10, NOW)).map(({ id }) => id)).toEqual([one.id])
    expect(await kinds()).toEqual(['mail_asked', 'mail_asked', 'mail_given', 'mail_refused'])
    expect(await database().$count(outbox, eq(outbox.status, 'withdrawn'))).toBe(1)
  })
})
