import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has, where they are numbered on from 1. */
const counted: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3 },
  ...{ '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1 },
  ...{ '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2 },
  ...{ '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2 },
  ...{ '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3 },
  ...{ '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4 },
  '17.3': 2,
}

const states = ['met', 'part', 'not', 'operator', '–'] as const

const rows = [
  ...readFileSync('docs/asvs.md', 'utf8').matchAll(
    /^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
].map(([, number = '', about = '', state = '', where = '']) => ({ number, about, state, where }))

it('judges each requirement of levels 1 and 2 once, in its order', () => {
  const numbers = Object.entries(counted).flatMap(([section, most]) =>
    Array.from({ length: most }, (_, index) => `${section}.${index + 1}`),
  )
  expect(rows.map(({ number }) => number)).toEqual(numbers)
  expect(numbers).toHaveLength(253)
})

it('calls met only what names a file, a test or a page that says so', () => {
  for (const { number, state, where } of rows) {
    expect(states, number).toContain(state)
    expect(where.length, number).toBeGreaterThan(3)
  }
  const unproven = rows.filter(({ state, where }) => state === 'met' && !/`|docs\/|security\.md/.test(where))
  expect(unproven.map(({ number }) => number)).toEqual(UNSHOWN)
})

it('is summed up truly in docs/security.md', () => {
  const summed = /\| met \| part \| not \| operator \| – \|\n\|(?:---\|)+\n\| (.+) \|/.exec(
    readFileSync('docs/security.md', 'utf8'),
  )?.[1]
  const totals = states.map((state) => rows.filter((row) => row.state === state).length)
  expect(summed).toBe(totals.join(' | '))
})

/** Met by there being nothing of the kind: no header of CORS is sent, and nothing that is sent in is kept as a file. */
const UNSHOWN = ['3.4.2', '5.3.1']
