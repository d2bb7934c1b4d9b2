import { expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, anAccount } from '#db/testing/residents.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Act } from '#lib/audit/rules.ts'
import { addNoticeNumber } from './add-notice-number.ts'
import { closeResident } from './close.ts'
import { issueResidents } from './issue.ts'
import { issueAgain } from './issue-again.ts'
import { issueResetCode } from './issue-reset-code.ts'
import { withdrawNoticeNumber } from './withdraw-notice-number.ts'

const number = 'A1B123456'
const letter = { kind: 'link_code' as const, validDays: 30 }

it('residents_issued is traced once for all of them', async () => {
  await resetDatabase()
  const staff = await staffMember()
  const wish = { ...letter, requestId: crypto.randomUUID(), count: 3, locale: 'ja' as const }
  await issueResidents(staff, wish, NOW)
  await issueResidents(staff, wish, NOW)
  expect(await tracesOf(staff)).toEqual([['residents_issued', null, null]])
})

it.each<[Act, (staff: StaffMember, residentId: string) => Promise<{ ok: boolean }>]>([
  [
    'resident_issued_again',
    (staff, residentId) => issueAgain(staff, { ...letter, residentId, requestId: residentId, seen: 0 }, NOW),
  ],
  ['code_given', (staff, residentId) => issueResetCode(staff, { residentId, seen: 0 }, NOW)],
  ['notice_added', (staff, residentId) => addNoticeNumber(staff, { residentId, number }, NOW)],
  [
    'notice_withdrawn',
    async (staff, residentId) => {
      await addNoticeNumber(staff, { residentId, number }, NOW)
      return await withdrawNoticeNumber(staff, { residentId, number }, NOW)
    },
  ],
  ['resident_closed', (staff, residentId) => closeResident(staff, residentId, NOW)],
])('%s leaves a trace', async (act, happens) => {
  await resetDatabase()
  const isUnused = act === 'resident_issued_again'
  const [staff, { id }] = [await staffMember(), isUnused ? await aLetterHolder() : await anAccount()]
  expect((await happens(staff, id)).ok).toBe(true)
  expect(await tracesOf(staff)).toContainEqual([act, 'resident', id])
})
