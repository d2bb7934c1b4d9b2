import { expect, it } from 'vitest'
import { drawnChart } from './chart.ts'

const say = ({ name, count }: { name: string; count: number }) => `${name} ${count}`
const parts = ['web', 'phone', 'counter', 'api', 'walk-in', 'letter']

it('has each bar with its numbers in words, as long as they are compared with the longest', () => {
  const bars = [
    { label: '1st', values: [3, 0, 1] },
    { label: '2nd', values: [0, 2, 0] },
    { label: '3rd', values: [0, 0, 0] },
  ]
  expect(drawnChart({ title: 'Bookings', parts, bars }, say)).toEqual({
    title: 'Bookings',
    legend: [
      { name: 'web', pattern: 'full' },
      { name: 'phone', pattern: 'striped' },
      { name: 'counter', pattern: 'dotted' },
    ],
    bars: [
      {
        label: '1st',
        numbers: ['web 3', 'counter 1'],
        parts: [
          { name: 'web', pattern: 'full', start: 0, length: 0.75 },
          { name: 'counter', pattern: 'dotted', start: 0.75, length: 0.25 },
        ],
      },
      {
        label: '2nd',
        numbers: ['phone 2'],
        parts: [{ name: 'phone', pattern: 'striped', start: 0, length: 0.5 }],
      },
      { label: '3rd', numbers: ['0'], parts: [] },
    ],
    tooMany: null,
  })
})

it('is nothing where nothing is counted, and a sentence where nobody would take it in', () => {
  expect(drawnChart({ title: '', parts, bars: [] }, say)).toBeNull()
  const bars = Array.from({ length: 63 }, (_, index) => ({ label: `${index}`, values: [1] }))
  expect(drawnChart({ title: '', parts, bars }, say)).toMatchObject({ bars: [], tooMany: 63 })
  expect(drawnChart({ title: '', parts, bars: bars.slice(1) }, say)).toMatchObject({ tooMany: null })
})
