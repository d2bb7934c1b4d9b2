import { expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Act } from '#lib/audit/rules.ts'
import { csvOf } from '#lib/csv.ts'
import { shippedLimits } from '#lib/staff/rules.ts'
import { applyImport } from './apply-import.ts'
import { importPeople } from './import.ts'
import { issuePassword } from './issue-password.ts'
import { peopleListed, personToEdit } from './queries.ts'
import { resetFactor } from './reset-factor.ts'
import { retirePeople } from './retire.ts'
import { savePerson } from './save.ts'

async function imported(admin: StaffMember): Promise<unknown> {
  const file = csvOf(['職員ID', '氏名', 'メール', '最終勤務日'], [['jiro', '山田 次郎', '', '']])
  const kept = await importPeople(admin, new TextEncoder().encode(file), NOW)
  return kept.ok && (await applyImport(admin, kept.value, NOW))
}

const renamed = (id: string) => ({
  id,
  name: '窓口 春子',
  email: undefined,
  was: { name: '窓口 花子', email: undefined },
})

it.each<[Act, (admin: StaffMember, id: string) => Promise<unknown>, about?: 'nobody']>([
  ['staff_listed', (admin) => peopleListed(admin, '', NOW), 'nobody'],
  ['staff_searched', (admin) => peopleListed(admin, '花子', NOW), 'nobody'],
  ['staff_viewed', (admin, id) => personToEdit(admin, id, shippedLimits, NOW)],
  ['staff_changed', (admin, id) => savePerson(admin, renamed(id), NOW)],
  ['password_reset', (admin, id) => issuePassword(admin, id, NOW)],
  ['staff_retired', (admin, id) => retirePeople(admin, { ids: [id], lastDay: '2027-03-31' }, NOW)],
  ['staff_imported', imported, 'nobody'],
  ['second_factor_reset', (admin, id) => resetFactor(admin, id, NOW)],
])('%s leaves a trace', async (act, happens, about) => {
  await resetDatabase()
  const [admin, clerk] = [await staffMember(), await staffMember({ role: 'clerk' })]
  await happens(admin, clerk.staffId)
  const subject = about ? [null, null] : ['staff', clerk.staffId]
  expect(await tracesOf(admin)).toContainEqual([act, ...subject])
})
