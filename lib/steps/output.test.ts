import { expect, it } from 'vitest'
import type { StepDefinition } from '#lib/visit-work.ts'
import { documentsOf } from './output.ts'

const person = {
  serviceId: 'pickup',
  service: { ja: '受け取り' },
  attendance: 'self' as const,
  reason: null,
  bring: [{ text: { ja: '本人確認書類' }, anyOf: [[{ count: 1, from: ['A'] }]] }],
}
const lists = [
  { id: 'A', name: { ja: 'A' }, documents: [{ ja: '旅券' }, { ja: '運転免許証' }] },
  { id: 'B', name: { ja: 'B' }, documents: [{ ja: '学生証' }] },
]
const step = (kind: StepDefinition['kind']): StepDefinition => ({
  key: 'one',
  kind,
  name: { ja: '手順' },
  items: [],
})

it('the step of the papers tells the documents of each list that they speak of, and no other', () => {
  expect(documentsOf(step('papers'), person, lists, 'ja')).toEqual(['A（旅券、運転免許証）'])
  expect(documentsOf(step('list'), person, lists, 'ja')).toEqual([])
})
