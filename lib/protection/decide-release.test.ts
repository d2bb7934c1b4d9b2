import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { mailReleases, protections } from '#db/schema/protections.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { claimDue } from '#lib/outbox/claim-due.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { decideRelease } from './decide-release.ts'
import { lastOnMail } from './queries.ts'
import { requestRelease } from './request-release.ts'

// Two persons and a mail to somebody protected: what may happen between the wish and the decision.

let officer: StaffMember
let mailId: string

beforeEach(async () => {
  await resetDatabase()
  officer = await staffMember({ role: 'protection_officer' })
  const person = await anAccount({ email: 'a@example.org' })
  await aProtection(officer, { residentId: person.id })
  const [mail] = await database()
    .insert(outbox)
    .values({
      kind: 'password_changed',
      dedupeKey: crypto.randomUUID(),
      recipient: 'a@example.org',
      residentId: person.id,
      locale: 'ja',
      facts: {},
      nextAttemptAt: NOW,
    })
    .returning()
  mailId = mail?.id ?? ''
  await requestRelease(officer, { id: mailId, reason: '本人に確認' }, NOW)
})

const decided = (by: StaffMember, decision: 'given' | 'refused') =>
  decideRelease(by, { id: mailId, decision }, NOW)

it('one of many decisions at once counts, and the mail does what that one says', async () => {
  const others = await Promise.all(
    Array.from({ length: 10 }, () => staffMember({ role: 'protection_officer' })),
  )
  const answers = await Promise.all(
    others.map((by, index) => decided(by, index % 2 === 0 ? 'given' : 'refused')),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [release] = await database().select().from(mailReleases)
  expect(await claimDue(10, NOW)).toHaveLength(release?.decision === 'given' ? 1 : 0)
})

it('the slower of two learns who asked, and who decided', async () => {
  const [slow, second] = [
    await staffMember({ role: 'protection_officer' }),
    await staffMember({ role: 'protection_officer', name: '係長 次郎' }),
  ]
  const asked = { name: '窓口 花子', at: NOW }
  const wish = { id: mailId, reason: '電話で確認' }
  expect(await requestRelease(slow, wish, addMinutes(NOW, 1))).toEqual(refused('not_waiting'))
  expect(await lastOnMail(slow, mailId)).toEqual(asked)
  await decideRelease(second, { id: mailId, decision: 'given' }, addMinutes(NOW, 2))
  expect(await decided(slow, 'refused')).toEqual(refused('decided_already'))
  expect(await lastOnMail(slow, mailId)).toEqual({ name: '係長 次郎', at: addMinutes(NOW, 2) })
  expect(await lastOnMail(slow, crypto.randomUUID())).toBeNull()
})

it('who lost the right decides nothing', async () => {
  const second = await staffMember({ role: 'protection_officer' })
  const without = { ...second, rights: (await staffMember({ role: 'section_chief' })).rights }
  await expect(decided(without, 'given')).rejects.toThrow('lacks')
  expect(await claimDue(10, NOW)).toEqual([])
})

it('a mail that was withdrawn meanwhile does not leave, whatever is decided', async () => {
  await database().update(outbox).set({ status: 'withdrawn' }).where(eq(outbox.id, mailId))
  await decided(await staffMember({ role: 'protection_officer' }), 'given')
  expect(await claimDue(10, NOW)).toEqual([])
})

it('of a mail that nobody asked about, nothing is decided', async () => {
  await database().delete(mailReleases)
  expect(await decided(await staffMember({ role: 'protection_officer' }), 'given')).toEqual(
    refused('decided_already'),
  )
  expect(await database().$count(protections)).toBe(1)
})
