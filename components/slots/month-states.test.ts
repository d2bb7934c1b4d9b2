import { describe, expect, it } from 'vitest'
import { slotsOfDay, statesOfDays } from '#components/slots/month-states.ts'
import type { SlotState } from '#lib/slots/rules.ts'
import { addMinutes, instantOf } from '#lib/time.ts'

const slot = (day: string, clock: string, state: SlotState) => {
  const startsAt = instantOf(day, clock)
  return { startsAt, endsAt: addMinutes(startsAt, 15), state, free: state === 'full' ? 0 : 1 }
}

const answer = [
  {
    counterId: 'city-hall',
    fewPercent: 30,
    slots: [
      slot('2026-12-01', '09:00', 'full'),
      slot('2026-12-01', '23:45', 'full'),
      slot('2026-12-02', '00:00', 'open'),
    ],
  },
  {
    counterId: 'annexe',
    fewPercent: 30,
    slots: [slot('2026-12-01', '09:00', 'open'), slot('2026-12-03', '09:00', 'closed')],
  },
]

describe('the days of an answer', () => {
  it('have one state over all counters and one at each, by the days of Tokyo', () => {
    expect([...statesOfDays(answer)]).toEqual([
      [
        '2026-12-01',
        {
          state: 'few',
          counters: [
            { counterId: 'city-hall', state: 'full' },
            { counterId: 'annexe', state: 'few' },
          ],
        },
      ],
      ['2026-12-02', { state: 'few', counters: [{ counterId: 'city-hall', state: 'few' }] }],
      ['2026-12-03', { state: 'closed', counters: [{ counterId: 'annexe', state: 'closed' }] }],
    ])
  })

  it('are made once for everybody who shares the answer', () => {
    expect(statesOfDays(answer)).toBe(statesOfDays(answer))
  })

  it('give their slots from midnight to midnight', () => {
    expect(slotsOfDay(answer, '2026-12-01').map(({ slots }) => slots.length)).toEqual([2, 1])
    expect(slotsOfDay(answer, '2026-12-02').map(({ slots }) => slots.length)).toEqual([1, 0])
  })
})
