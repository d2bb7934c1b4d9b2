import { expect, it } from 'vitest'
import { criteria, type Results } from '#lib/accessibility/rules.ts'
import { resultsIn, unconfirmed, unknownJourneys } from '#scripts/checks/accessibility-results.ts'

const titles = [...new Set(criteria.flatMap(({ proof }) => ('tests' in proof ? proof.tests : [])))]
const all: Results = { testedOn: '2026-11-22', scans: 1, axe: {}, passed: titles }
const withoutKeyboard = {
  ...all,
  passed: titles.filter((title) => title !== 'the keyboard alone books a visit'),
}

const spec = (title: string, ...statuses: string[]) => ({
  title,
  tests: statuses.map((status) => ({
    status,
    annotations: [{ type: 'axe', description: 'wcag2a wcag111' }],
  })),
})

it('takes a title as passed when it passed wherever it ran, and counts the scans of such', () => {
  const suites = [
    { specs: [spec('one', 'expected', 'expected'), spec('two', 'expected', 'unexpected')] },
    { specs: [], suites: [{ specs: [spec('three', 'skipped'), spec('two', 'expected')] }] },
  ]
  expect(resultsIn({ suites }, '2026-11-22')).toEqual({
    testedOn: '2026-11-22',
    scans: 3,
    axe: { '1.1.1': 3 },
    passed: ['one'],
  })
})

it('lets the statement say what a run confirms', () => {
  expect([unconfirmed(all, all), unknownJourneys(all)]).toEqual([[], []])
})

it('finds what a run no longer confirms', () => {
  expect(unconfirmed(all, withoutKeyboard)).toContain('2.1.1')
  expect(unknownJourneys(withoutKeyboard)).toEqual(['the keyboard alone books a visit'])
  expect(unconfirmed(withoutKeyboard, withoutKeyboard)).toEqual([])
})
