import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentEvents } from '#db/schema/residents.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { NOW, staffMember, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, anAccount, secretHolder } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { addHelpRequest } from './add-help-request.ts'
import { issueResetCode } from './issue-reset-code.ts'
import { proveResetCode } from './prove-reset-code.ts'
import { savePassword } from './save-password.ts'

const PHRASE = 'さんぽの途中で 海を見た'
const OWN = { password: PHRASE, locale: 'vi' } as const

beforeEach(resetDatabase)

it('a code from staff sets a new password for a day, and the request for help is done with it', async () => {
  const { id: residentId, number } = await anAccount()
  await addHelpRequest(visitor(), { number, phone: '09012345678' }, NOW)
  const clerk = await staffMember({ role: 'clerk' })
  const given = await issueResetCode(clerk, { residentId, seen: 0 }, NOW)
  if (!given.ok) throw new Error(given.reason)
  expect(given.value).toMatchObject({ number, expiresAt: addMinutes(NOW, 24 * 60) })
  expect(await database().select().from(residentEvents)).toMatchObject([
    { residentId, kind: 'reset_code_given', actorKind: 'staff', actorId: clerk.staffId },
  ])
  expect(await database().select().from(staffTasks)).toMatchObject([
    { kind: 'password_help', residentId, phone: '09012345678', doneAt: NOW, doneBy: clerk.staffId },
  ])
  const late = addMinutes(NOW, 24 * 60)
  expect(await proveResetCode(visitor(), given.value.code, late)).toEqual(refused('wrong_reset_code'))
  const proved = await proveResetCode(visitor(), given.value.code, addMinutes(NOW, 24 * 60 - 1))
  if (!proved.ok) throw new Error(proved.reason)
  const holder = secretHolder(residentId, proved.value.proof)
  expect(await savePassword(holder, OWN, NOW)).toMatchObject({ ok: true })
})

it('it also begins an account whose letter was lost', async () => {
  const { id } = await aLetterHolder()
  const given = await issueResetCode(await staffMember(), { residentId: id, seen: 0 }, NOW)
  if (!given.ok) throw new Error(given.reason)
  const proved = await proveResetCode(visitor(), given.value.code, NOW)
  if (!proved.ok) throw new Error(proved.reason)
  const holder = secretHolder(id, proved.value.proof)
  expect(await savePassword(holder, OWN, NOW)).toMatchObject({ ok: true, value: { isFirstUse: true } })
})

it('of two codes that two give at once one counts, and the other is not made', async () => {
  const { id: residentId } = await anAccount()
  const clerks = [await staffMember(), await staffMember()]
  const given = await Promise.all(clerks.map((clerk) => issueResetCode(clerk, { residentId, seen: 0 }, NOW)))
  const codes = given.flatMap((one) => (one.ok ? [one.value.code] : []))
  expect(given.filter(({ ok }) => !ok)).toEqual([refused('changed_meanwhile')])
  expect(codes).toHaveLength(1)
  expect(await proveResetCode(visitor(), codes[0] ?? '', NOW)).toMatchObject({ ok: true })

  // Who has seen that one gives another knowingly; and who gave the last one gives the next.
  const [event] = await database().select().from(residentEvents)
  for (const clerk of clerks) {
    const seen = clerk === clerks[0] ? (event?.id ?? 0) : 0
    const again = await issueResetCode(clerk, { residentId, seen }, NOW)
    expect(again.ok).toBe(clerk === clerks[0])
  }
})

it('a closed account gets none, and nobody without the right gives one', async () => {
  const closed = await anAccount({ closedAt: NOW })
  expect(await issueResetCode(await staffMember(), { residentId: closed.id, seen: 0 }, NOW)).toEqual(
    refused('closed'),
  )
  const open = await anAccount()
  const stranger = await staffMember({ role: 'gardener' })
  await expect(issueResetCode(stranger, { residentId: open.id, seen: 0 }, NOW)).rejects.toThrow(
    'residents.help',
  )
})

it('a request for help makes one task a day, for nobody but a resident, and few from one address', async () => {
  const { number } = await anAccount()
  const phone = '09012345678'
  const answers = [number, number, '123456782'].map((asked) =>
    addHelpRequest(visitor(), { number: asked, phone }, NOW),
  )
  expect(await Promise.all(answers)).toEqual([1, 2, 3].map(() => ({ ok: true, value: null })))
  expect(await database().select().from(staffTasks)).toHaveLength(1)
  for (let time = 4; time <= 10; time += 1) await addHelpRequest(visitor(), { number, phone }, NOW)
  expect(await addHelpRequest(visitor(), { number, phone }, NOW)).toEqual(refused('too_many_tries'))
})
