import { describe, expect, it } from 'vitest'
import { confirmInput, countToType } from './input.ts'

const gone = { after: null }
const kept = { after: { archivedAt: null } }
const archived = { after: { archivedAt: '2026-11-24T01:00:00.000Z' } }

describe('the number that is typed before a change', () => {
  it.each([
    ['exceptions_removed', 0, [gone, gone], 2],
    ['rules_removed', 0, [gone], 1],
    ['imported', 0, [gone, kept], 1],
    ['imported_settings', 0, [gone, kept], 1],
    ['counter_archived', 0, [archived], 1],
    ['exceptions_removed', 3, [gone], 3],
    ['exceptions_saved', 3, [kept], 3],
    // What is brought back, or only changed, asks for a click alone.
    ['undone', 0, [gone], 0],
    ['exceptions_saved', 0, [gone, kept], 0],
    ['counter_restored', 0, [kept], 0],
    ['imported', 0, [archived], 0],
  ])('%s with %i stranded', (kind, strandedCount, changes, count) => {
    expect(countToType({ kind, strandedCount, changes })).toBe(count)
  })

  it('is the one that was shown', () => {
    const draft = '8f0cbd0e-5dc7-4c0b-8a5e-0d4a2a7b1c11'
    const problemOf = (typed?: string) =>
      confirmInput.safeParse({ draft, stranded: '2', typed }).error?.issues.map(({ message }) => message)
    expect(problemOf()).toEqual(['required'])
    expect(problemOf('1')).toEqual(['typed_differs'])
    expect(problemOf(' ２ ')).toBeUndefined()
  })
})
