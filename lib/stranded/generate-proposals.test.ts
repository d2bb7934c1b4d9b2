import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneSlot } from '#lib/slots/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { generateProposals } from './generate-proposals.ts'
import type { Start, Wish } from './rules.ts'

const TEN = new Date('2026-12-02T10:00:00+09:00')
const at = (quarter: number) => addMinutes(TEN, quarter * 15)

/** Slots of a quarter of an hour one after the other; each digit says which lanes are free, as bits. */
const rowOf = (free: string) =>
  [...free].map((bits, index) => ({
    startsAt: at(index),
    endsAt: at(index + 1),
    offered: [7, 0] as const,
    free: [Number(bits), 0] as const,
  }))

const startsAt = (counterId: string, quarters: number[]): Start[] =>
  quarters.map((quarter) => ({ counterId, startsAt: at(quarter), endsAt: at(quarter + 1) }))

const wish = (id: string, values: Partial<Wish> = {}): Wish => ({
  id,
  counterId: 'hall',
  startsAt: at(0),
  minutes: 15,
  starts: startsAt('hall', [0, 1, 2, 3]),
  ...values,
})

const told = (wishes: Wish[], slots: Record<string, string>) =>
  Object.fromEntries(
    [...generateProposals(wishes, new Map(Object.entries(slots).map(([id, free]) => [id, rowOf(free)])))].map(
      ([id, { chosen, others }]) => [
        id,
        [chosen, ...others].map((start) =>
          start ? `${start.counterId} ${(start.startsAt.getTime() - TEN.getTime()) / 900_000}` : '-',
        ),
      ],
    ),
  )

describe('the times that are proposed', () => {
  it('are the nearest, at the own counter first', () => {
    const starts = [...startsAt('hall', [2, 3]), ...startsAt('annexe', [0])]
    expect(told([wish('a', { starts })], { hall: '0011', annexe: '1' })).toEqual({
      a: ['hall 2', 'hall 3', 'annexe 0'],
    })
  })

  it('are elsewhere where the own counter has nothing within a week', () => {
    const far = {
      counterId: 'hall',
      startsAt: addMinutes(TEN, 8 * 24 * 60),
      endsAt: addMinutes(TEN, 8 * 24 * 60 + 15),
    }
    const slots = new Map<string, LaneSlot[]>([
      ['hall', [{ ...far, offered: [1, 0] as const, free: [1, 0] as const }]],
      ['annexe', rowOf('01')],
    ])
    const starts = [far, ...startsAt('annexe', [1])]
    expect(generateProposals([wish('a', { starts })], slots).get('a')).toEqual({
      chosen: starts[1],
      others: [far],
    })
  })

  it('are never one place for two people', () => {
    expect(told([wish('a'), wish('b'), wish('c'), wish('d')], { hall: '3100' })).toEqual({
      a: ['hall 0'],
      b: ['hall 0'],
      c: ['hall 1'],
      d: ['-'],
    })
  })

  it('give the earlier visit the first choice, in whatever order they are asked', () => {
    const late = wish('a', { startsAt: at(1) })
    const early = wish('b')
    expect(told([late, early], { hall: '1010' })).toEqual({ b: ['hall 0'], a: ['hall 2'] })
  })

  it('take the same lane in all slots of a long visit', () => {
    const long = { minutes: 30 }
    expect(told([wish('a', long)], { hall: '1211' })).toEqual({ a: ['hall 2'] })
    expect(told([wish('a', long), wish('b', long)], { hall: '3311' })).toEqual({
      a: ['hall 0', 'hall 2'],
      b: ['hall 0', 'hall 2'],
    })
  })

  it('leave out what the rules of booking do not offer, though a lane is free', () => {
    expect(told([wish('a', { starts: startsAt('hall', [3]) })], { hall: '1111' })).toEqual({ a: ['hall 3'] })
    expect(told([wish('a', { starts: [] })], { hall: '1111' })).toEqual({ a: ['-'] })
  })

  it('never need more lanes than are free, whatever is asked', () => {
    const slot = fc.integer({ min: 0, max: 7 })
    const asked = fc.record({ quarter: fc.nat(11), length: fc.integer({ min: 1, max: 3 }) })
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 12, maxLength: 12 }),
        fc.array(asked, { maxLength: 30 }),
        (free, people) => {
          const wishes = people.map(({ quarter, length }, index) =>
            wish(`${index}`, {
              startsAt: at(quarter),
              minutes: length * 15,
              starts: startsAt('hall', [...free.keys()]),
            }),
          )
          const found = generateProposals(wishes, new Map([['hall', rowOf(free.join(''))]]))
          for (const [quarter, bits] of free.entries()) {
            const taken = wishes.filter(({ id, minutes }) => {
              const start = found.get(id)?.chosen?.startsAt
              return start && start <= at(quarter) && addMinutes(start, minutes) > at(quarter)
            })
            expect(taken.length).toBeLessThanOrEqual(bits.toString(2).replaceAll('0', '').length)
          }
        },
      ),
    )
  })
})
