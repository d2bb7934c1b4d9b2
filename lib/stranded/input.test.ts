import { describe, expect, it } from 'vitest'
import { cancelInput, handledQuery, moveInput } from './input.ts'
import { handledPath } from './rules.ts'

const people = (count: number) => Array.from({ length: count }, () => `${crypto.randomUUID()} 1`)
const moves = (count: number) => people(count).map((person) => `${person} hall 2026-12-01T09:00:00.000Z`)
const fieldOf = (read: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  read.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)

describe('moving many at once', () => {
  it.each([
    ['ten without a number', 10, '', undefined],
    ['eleven without a number', 11, '', ['typed required']],
    ['eleven with another number', 11, '10', ['typed typed_differs']],
    ['eleven with their number', 11, '１１', undefined],
  ])('%s', (_, count, typed, problems) => {
    expect(fieldOf(moveInput.safeParse({ to: moves(count), typed, 'note.ja': '' }))).toEqual(problems)
  })

  it('counts those alone who are moved, not those who stay', () => {
    const read = moveInput.safeParse({ to: [...moves(3), '', ''], 'note.ja': '' })
    expect(read.data?.moves).toHaveLength(3)
  })
})

it.each([
  ['one', 1, '1', undefined],
  ['two without their number', 2, '1', ['typed typed_differs']],
  ['two with it', 2, '2', undefined],
])('cancelling %s', (_, count, typed, problems) => {
  expect(fieldOf(cancelInput.safeParse({ person: people(count), typed, 'note.ja': '' }))).toEqual(problems)
})

it('the list says apart who could not be dealt with and whom somebody else had dealt with', () => {
  const reasons = ['done_already', 'taken', 'changed_meanwhile', 'not_in_the_way', 'done_already'] as const
  const refused = reasons.map((reason, index) => ({ number: `123456789${index}`, reason }))
  const query = new URL(handledPath('keep', { done: 1, refused }), 'http://x').searchParams
  expect(handledQuery.parse(Object.fromEntries(query))).toMatchObject({
    ...{ count: 1, refused: 2, already: 2, free: 1 },
    taken: ['1234567891'],
    faster: ['1234567890', '1234567892', '1234567894'],
  })
})
