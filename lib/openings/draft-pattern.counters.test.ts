import { expect, it } from 'vitest'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftPattern } from './draft-pattern.ts'
import { openings, seenOf } from './queries.ts'
import type { PatternWish } from './rules.ts'

const pattern: PatternWish = {
  counterIds: ['annexe', 'hall'],
  weekdays: [6],
  weeksOfMonth: [2, 4],
  seasonFrom: null,
  seasonUntil: null,
  validFrom: '2026-12-01',
  validUntil: null,
  opensOnHolidays: false,
  slotMinutes: 15,
  spans: [
    { opens: '09:00', closes: '12:00', lanes: 2, webLanes: 1, phoneLanes: 0, walkInLanes: 0 },
    { opens: '13:00', closes: '16:00', lanes: 3, webLanes: 0, phoneLanes: 1, walkInLanes: 0 },
  ],
}

it('several counters get one pattern each, and those that a change is for too from its day on', async () => {
  await resetDatabase()
  const staff = await staffMember({ role: 'administrator' })
  for (const id of ['hall', 'annexe', 'branch']) await aCounter({ id })
  const confirm = async (
    wish: Pick<Parameters<typeof draftPattern>[1], 'rule' | 'pattern' | 'changeFrom' | 'seen'>,
  ) => {
    const drafted = await draftPattern(staff, { ...wish, backTo: '/staff' }, NOW)
    if (!drafted.ok) throw new Error(drafted.reason)
    expect(await applyDraft(staff, drafted.value.draftId, NOW)).toMatchObject({ ok: true })
    const { patterns } = await openings(staff)
    return patterns
  }
  const both = await confirm({ rule: null, pattern, changeFrom: null, seen: '' })
  expect(both.map(({ counterId }) => counterId)).toEqual(['annexe', 'hall'])
  const rows = both.find(({ counterId }) => counterId === 'hall')?.rows
  const all = await confirm({
    rule: rows?.[0]?.id ?? '',
    pattern: { ...pattern, counterIds: ['branch', 'hall'], spans: pattern.spans.slice(0, 1) },
    changeFrom: '2027-04-01',
    seen: seenOf(rows),
  })
  expect(all.map(({ counterId, validFrom, spans }) => `${counterId} ${validFrom} ${spans.length}`)).toEqual([
    'annexe 2026-12-01 2',
    'branch 2027-04-01 1',
    'hall 2026-12-01 2',
    'hall 2027-04-01 1',
  ])
})
