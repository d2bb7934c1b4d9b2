import { expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { decideApproval } from './decide.ts'
import { approvalsWaiting } from './queries.ts'
import { requestApproval } from './request.ts'
import { withdrawApproval } from './withdraw.ts'

const DAY = 24 * 60
const wish = { act: 'answers_export' as const, about: 'everybody', input: {}, reason: '調査票の発送' }

it('what waits for somebody is what others ask for, until it is decided, withdrawn or over', async () => {
  await resetDatabase()
  const clerk = await staffMember({ role: 'clerk' })
  const chief = await staffMember({ role: 'section_chief' })
  const asked = async () => {
    const answer = await requestApproval(clerk, wish, NOW)
    if (!answer.ok) throw new Error(answer.reason)
    return answer.value.id
  }
  const waiting = (by = chief, at = NOW) => approvalsWaiting(by, at)
  const id = await asked()
  expect(await waiting()).toBe(1)
  expect(await waiting(chief, addMinutes(NOW, DAY))).toBe(0)
  await withdrawApproval(clerk, { id, seen: 'waiting' }, NOW)
  expect(await waiting()).toBe(0)
  await decideApproval(chief, { id: await asked(), decision: 'given' }, NOW)
  expect(await waiting()).toBe(0)
  await requestApproval(chief, { ...wish, about: 'some' }, NOW)
  expect(await waiting()).toBe(0)
})

it('nobody counts what they may not know of', async () => {
  await resetDatabase()
  const officer = await staffMember({ role: 'protection_officer' })
  const lift = { act: 'protection_lift' as const, about: 'one', input: {}, reason: '終了' }
  await requestApproval(officer, lift, NOW)
  expect(await approvalsWaiting(await staffMember({ role: 'section_chief' }), NOW)).toBe(0)
  expect(await approvalsWaiting(await staffMember({ role: 'protection_officer' }), NOW)).toBe(1)
})
