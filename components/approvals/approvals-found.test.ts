import { expect, it } from 'vitest'
import { approvalsQuery } from '#lib/approvals/input.ts'
import type { Approval } from '#lib/approvals/queries.ts'
import { approvalsFound } from './approvals-found.ts'

const request = (values: Partial<Approval>): Approval => ({
  id: crypto.randomUUID(),
  act: 'answers_export',
  input: {},
  reason: '調査票の発送',
  askedAt: new Date('2026-11-20T09:00:00+09:00'),
  expiresAt: new Date('2026-11-21T09:00:00+09:00'),
  decision: null,
  decidedAt: null,
  usedAt: null,
  ended: null,
  endedAt: null,
  last: { name: '窓口 花子', at: new Date('2026-11-20T09:00:00+09:00') },
  way: null,
  askedBy: '窓口 花子',
  decidedBy: null,
  state: 'waiting',
  ...values,
})

const all = [
  request({ askedBy: '窓口 花子', state: 'used', decidedBy: '係長 太郎' }),
  request({ askedBy: '相談 次郎', askedAt: new Date('2026-11-20T10:00:00+09:00'), reason: '名簿の確認' }),
]

it.each([
  [{}, ['相談 次郎', '窓口 花子']],
  [{ order: 'ascending' }, ['窓口 花子', '相談 次郎']],
  [{ sort: 'state_label', order: 'ascending' }, ['相談 次郎', '窓口 花子']],
  [{ q: '太郎' }, ['窓口 花子']],
  [{ q: '名簿' }, ['相談 次郎']],
  [{ q: 'ＣＳＶ' }, ['相談 次郎', '窓口 花子']],
  [{ q: '山田' }, []],
])('%j shows %j', (asked, people) => {
  const found = approvalsFound(all, approvalsQuery.parse(asked), 'ja')
  expect(found.map(({ askedBy }) => askedBy)).toEqual(people)
})
