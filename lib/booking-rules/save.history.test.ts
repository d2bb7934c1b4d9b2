import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { rulesHistory, rulesToEdit } from './queries.ts'
import type { RuleColumn } from './rules.ts'
import { saveRules } from './save.ts'

beforeEach(resetDatabase)

const done = async (saving: ReturnType<typeof saveRules>) => {
  const saved = await saving
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value.batchId ?? ''
}

describe('the history of a column', () => {
  it('says who changed which rule from what to what, the newest first, and of nobody else’s', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const counter: RuleColumn = { kind: 'counter', id: (await aCounter()).id }
    const service: RuleColumn = { kind: 'service', id: (await aService({ id: counter.id })).id }
    const first = { horizonDays: 31, slotMinutes: 30 }
    const added = await done(saveRules(staff, { column: counter, seen: {}, wanted: first }, NOW))
    await done(saveRules(staff, { column: service, seen: {}, wanted: { leadMinutes: 5 } }, NOW))
    const wanted = { horizonDays: 45, slotMinutes: 30 }
    const changed = await done(saveRules(staff, { column: counter, seen: first, wanted }, NOW))
    const undone = await undoBatch(staff, changed, NOW)
    const act = { name: '市川 みどり', at: NOW }
    expect(await rulesHistory(staff, counter)).toMatchObject([
      {
        batchId: undone.ok && undone.value.batchId,
        isUndo: true,
        changes: [{ key: 'horizonDays', before: 45, after: 31 }],
      },
      { ...act, batchId: changed, isUndo: false, changes: [{ key: 'horizonDays', before: 31, after: 45 }] },
      {
        ...act,
        batchId: added,
        changes: [
          { key: 'horizonDays', before: undefined, after: 31 },
          { key: 'slotMinutes', before: undefined, after: 30 },
        ],
      },
    ])
    expect(await rulesHistory(staff, service)).toMatchObject([
      { changes: [{ key: 'leadMinutes', before: undefined, after: 5 }] },
    ])
  })

  it('of the city has its rules alone, for those who may change them', async () => {
    const staff = await staffMember()
    const { city } = await rulesToEdit(staff)
    const column: RuleColumn = { kind: 'city' }
    await done(saveRules(staff, { column, seen: city, wanted: { ...city, sameDay: 'no' } }, NOW))
    const acts = await rulesHistory(staff, column)
    expect(acts).toMatchObject([{ changes: [{ key: 'sameDay', before: undefined, after: 'no' }] }])
    await expect(rulesHistory(await staffMember({ role: 'clerk' }), column)).rejects.toThrow('rules.edit')
  })
})
