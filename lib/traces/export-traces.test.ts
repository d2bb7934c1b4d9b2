import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { decideApproval } from '#lib/approvals/decide.ts'
import { approvalsToDecide, approversFor } from '#lib/approvals/queries.ts'
import { recordView } from '#lib/audit/record.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { exportApprovedTraces, exportTraces } from './export-traces.ts'
import { traceQuery } from './input.ts'
import { requestExport } from './request-export.ts'

beforeEach(resetDatabase)

const signIns = traceQuery.parse({ act: 'signed_in' })

/** An auditor, and a clerk who has signed in three times where one person may take two entries along. */
async function story() {
  await someSettings({ traceRowsAlone: 2 })
  const [auditor, clerk] = [await staffMember({ role: 'auditor' }), await staffMember({ role: 'clerk' })]
  for (let time = 0; time < 3; time += 1) await recordView(clerk, { act: 'signed_in' }, NOW)
  const ask = async () => {
    const asked = await requestExport(auditor, { query: signIns, reason: '定期監査' }, NOW)
    if (!asked.ok) throw new Error(asked.reason)
    return asked.value.id
  }
  const take = (id: string, by = auditor, minutes = 1) =>
    exportApprovedTraces(by, id, 'en', addMinutes(NOW, minutes))
  const allow = async (id: string) =>
    decideApproval(await staffMember({ role: 'section_chief' }), { id, decision: 'given' }, NOW)
  return { auditor, clerk, ask, take, allow }
}

describe('more entries than one person may take along', () => {
  it('leave with nobody alone', async () => {
    const { auditor } = await story()
    expect(await exportTraces(auditor, signIns, 'en')).toEqual(refused('needs_two'))
    await someSettings({ traceRowsAlone: 3 })
    expect(await exportTraces(auditor, signIns, 'en')).toMatchObject({ ok: true })
  })

  it('leave once when a second person has allowed it, and just those there were', async () => {
    const { clerk, ask, take, allow } = await story()
    const id = await ask()
    expect(await take(id)).toEqual(refused('not_allowed'))
    await allow(id)
    await recordView(clerk, { act: 'signed_in' }, addMinutes(NOW, 1))
    const table = await take(id)
    expect(table.ok && table.value.rows.length).toBe(3)
    expect(await take(id)).toEqual(refused('used_already'))
  })

  it('leave once for all who take them at the same time', async () => {
    const { ask, take, allow } = await story()
    const id = await ask()
    await allow(id)
    const answers = await Promise.all(Array.from({ length: 10 }, () => take(id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('leave with nobody else, and not after a day', async () => {
    const { ask, take, allow } = await story()
    const id = await ask()
    await allow(id)
    expect(await take(id, await staffMember({ role: 'auditor' }))).toEqual(refused('not_allowed'))
    expect(await take(id, undefined, 24 * 60)).toEqual(refused('expired'))
  })

  it('are asked for in words that tell who decides what they are', async () => {
    const { ask } = await story()
    await ask()
    const [wish] = await approvalsToDecide(await staffMember({ role: 'section_chief' }), NOW)
    expect(wish?.input).toEqual({ act: 'signed_in', record: '', count: 3, upTo: 3 })
  })
})

it('a table tells in words what the screen tells in words, and no code of ours', async () => {
  const [auditor, chief] = [
    await staffMember({ role: 'auditor' }),
    await staffMember({ role: 'section_chief', name: '係長 太郎' }),
  ]
  const subject = { kind: 'staff', id: chief.staffId } as const
  const detail = { permission: 'desk.view', requiresSecondFactor: true } as const
  await recordView(chief, { act: 'right_refused', subject, detail }, NOW)
  const table = await exportTraces(auditor, traceQuery.parse({ act: 'right_refused' }), 'ja')
  const [line = []] = table.ok ? table.value.rows : []
  const [, , , act, who, roles, , record, name, , told] = line
  expect([act, who, roles, record, name]).toEqual([
    '権限がなく断られた',
    '係長 太郎',
    '係長',
    '職員',
    '係長 太郎',
  ])
  expect(told).toContain('二要素認証を必須にする：はい')
  expect(line.join()).not.toMatch(/desk\.view|section_chief|\{/)
})

describe('who may approve', () => {
  it('are all with the right who work here, and never who asks', async () => {
    const chief = await staffMember({ role: 'section_chief', name: '係長 太郎' })
    await staffMember({ role: 'administrator', name: '管理 花子' })
    await staffMember({ role: 'section_chief', name: '退職 次郎', retiredAt: addMinutes(NOW, -1) })
    await staffMember({ role: 'section_chief', name: '停止 三郎', lockedAt: NOW })
    await staffMember({ role: 'section_chief', name: '期限 四郎', validUntil: '2026-11-23' })
    await staffMember({ role: 'clerk', name: '窓口 五郎' })
    expect(await approversFor(chief, NOW)).toEqual(['管理 花子'])
    expect(await approversFor(await staffMember({ role: 'clerk' }), NOW)).toEqual(['係長 太郎', '管理 花子'])
  })
})
