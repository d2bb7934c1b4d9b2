import { describe, expect, it } from 'vitest'
import { visitSearch } from './input.ts'
import { MOST_PEOPLE } from './read-people.ts'
import { type Prospect, wayOf } from './read-ways.ts'

/** A large city: how many visits are expected of its columns, and how many people have what was typed. */
const among = (expected: number, ...people: number[]): Prospect => ({
  all: 1_000_000,
  expected,
  served: expected,
  known: people.map((some) => ({ wish: { kinds: ['name', 'kana'], key: 'サ' }, people: some })),
})

const EVERYBODY = 1_000_000

describe('the way to the visits of a search', () => {
  it.each<[string, object, Prospect, 'people' | 'columns' | 'list' | 'names']>([
    ['nothing', {}, among(EVERYBODY), 'list'],
    ['a whole name', {}, among(EVERYBODY, 40), 'people'],
    ['a name of very many, who are on every page', {}, among(EVERYBODY, 30_000), 'list'],
    [
      'the same in the order of names, where they stand together',
      { sort: 'name' },
      among(EVERYBODY, 30_000),
      'names',
    ],
    [
      'a letter of half the city in the order of names',
      { sort: 'name' },
      among(EVERYBODY, MOST_PEOPLE),
      'names',
    ],
    ['two names that hardly anybody has both of', {}, among(EVERYBODY, 12_000, 9_000), 'people'],
    ['a name of very many, and a day', {}, among(800, 30_000), 'columns'],
    ['a name of few, and a year', {}, among(200_000, 40), 'people'],
    ['a name of very many, and a column of few', { sort: 'name' }, among(800, 30_000), 'columns'],
    ['a state of few', {}, among(300), 'columns'],
    ['a state of most', {}, among(800_000), 'list'],
    ['a name and a state that few have both of', {}, among(30_000, 12_000), 'people'],
    ['a name and a state that some have both of', {}, among(30_000, 30_000), 'list'],
    ['days received in the order of visits', { receivedFrom: '2026-10-01' }, among(90_000), 'columns'],
    [
      'the same from the end where they are',
      { receivedFrom: '2026-10-01', order: 'descending' },
      among(90_000),
      'list',
    ],
    [
      'days of visits as they were received',
      { from: '2026-10-01', sort: 'received_at' },
      among(90_000),
      'columns',
    ],
    [
      'half of all days as they were received',
      { from: '2024-10-01', sort: 'received_at' },
      among(500_000),
      'list',
    ],
    [
      'a name of very many and a name of few, in the order of names',
      { sort: 'name' },
      among(EVERYBODY, 30_000, 500),
      'people',
    ],
    ['two names of many, in the order of names', { sort: 'name' }, among(EVERYBODY, 30_000, 5_000), 'names'],
    ['a need', { need: 'wheelchair' }, among(30_000), 'columns'],
    ['a state as they are met in its order', { status: 'booked', sort: 'service' }, among(30_000), 'list'],
    [
      'some days as they were received',
      { from: '2025-10-01', sort: 'received_at' },
      among(200_000, 9_000),
      'people',
    ],
    ['what was noted', { noted: 'yes' }, among(EVERYBODY), 'columns'],
    ['what was noted of a name', { noted: 'yes' }, among(EVERYBODY, 40), 'columns'],
  ])('by %s', (_, asked, prospect, way) => {
    const { isGathered, isByPeople, isNamed } = wayOf(visitSearch.parse(asked), prospect)
    const from = isByPeople ? 'people' : 'columns'
    const gathered = isNamed ? 'names' : from
    expect(isGathered ? gathered : 'list').toBe(way)
  })

  it('counts fewer where visits are met in a list and a name is looked for', () => {
    const most = (asked: object, prospect: Prospect) => wayOf(visitSearch.parse(asked), prospect).most
    expect(most({}, among(EVERYBODY, 40))).toBe(1000)
    expect(most({}, among(EVERYBODY))).toBe(1000)
    expect(most({}, among(EVERYBODY, 30_000))).toBe(200)
    expect(most({ sort: 'name' }, among(EVERYBODY, 30_000))).toBe(200)
  })

  it('counts whole what a page of is met soon', () => {
    const way = wayOf(visitSearch.parse({ sort: 'number' }), among(30_000))
    expect([way.isGathered, way.isCountedWhole]).toEqual([false, true])
  })

  it('takes the rare service into account', () => {
    const prospect = { ...among(90_000, 30_000), served: 900 }
    expect(wayOf(visitSearch.parse({}), prospect).isGathered).toBe(true)
  })

  it('finds its way in a city without visits', () => {
    const prospect = { all: 0, expected: 0, served: 0, known: [] }
    expect(wayOf(visitSearch.parse({}), prospect)).toMatchObject({ isGathered: false, met: 0 })
  })
})
