import { expect, it } from 'vitest'
import type { LastAct } from '#lib/desk/queries.ts'
import { lastActInWords } from './last-act-words.ts'

const at = new Date('2026-11-24T09:00:00+09:00')
const told = (values: Partial<LastAct>) =>
  lastActInWords('ja', { kind: 'booked', at, actorKind: null, by: null, ...values })

it.each([
  ['visitor', 'ご本人（インターネット）が操作しました（予約）'],
  ['resident', 'ご本人（インターネット）が操作しました（予約）'],
  ['access_key', 'ご本人（インターネット）が操作しました（予約）'],
  ['api_client', '連携先が操作しました（予約）'],
  ['system', 'システムが操作しました（予約）'],
])('what %s did is told as theirs', (actorKind, words) => {
  expect(told({ actorKind })).toContain(words)
})

it('of the office the name is told, and nothing where nobody did anything', () => {
  expect(told({ actorKind: 'staff', by: '窓口 花子', kind: 'step' })).toContain(
    '窓口 花子が操作しました（手順の記録）',
  )
  expect(told({ kind: null })).toBeNull()
})
