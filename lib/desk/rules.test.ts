import { describe, expect, it } from 'vitest'
import { type ReservationStatus, reservationStatuses } from '#lib/reservations/rules.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import {
  arrivingOf,
  chosenCounter,
  isAhead,
  type Mark,
  markRefusal,
  nextMark,
  stateBefore,
  timelinessOf,
  totalsOf,
  undone,
} from './rules.ts'

const startsAt = new Date('2026-11-24T09:30:00+09:00')
const onTheDay = new Date('2026-11-24T09:25:00+09:00')
const limits = { lateMinutes: 5, earlyMinutes: 10 }
const visit = (status: ReservationStatus, version = 1) => ({ status, version, startsAt })

const table: [ReservationStatus, Mark | null, ReservationStatus | null][] = [
  ['booked', 'arrived', null],
  ['arrived', 'served', 'booked'],
  ['served', null, 'arrived'],
  ['no_show', null, null],
  ['cancelled', null, null],
]

describe('the state table of the desk', () => {
  it('has a row for every state', () => {
    expect(table.map(([status]) => status)).toEqual([...reservationStatuses])
  })

  it.each(table)('%s: next mark %s, undo to %s', (status, next, back) => {
    expect(nextMark(status)).toBe(next)
    expect(stateBefore(status)).toBe(back)
  })

  const marks: Mark[] = ['arrived', 'served']
  const cells = table.flatMap(([status, next]) => marks.map((mark) => [status, mark, next === mark] as const))
  it.each(cells)('%s may be marked %s: %s', (status, mark, isAllowed) => {
    expect(markRefusal(visit(status), mark, 1, onTheDay)).toBe(isAllowed ? null : 'not_possible')
  })

  it.each(table)('%s: undo needs a mark', (status, _, back) => {
    expect(undone(visit(status), 1)).toEqual(back ? ok(back) : refused('not_possible'))
  })
})

describe('a mark', () => {
  it('on an outdated screen is refused before anything else', () => {
    expect(markRefusal(visit('served', 3), 'arrived', 2, onTheDay)).toBe('changed_meanwhile')
    expect(undone(visit('booked', 3), 2)).toEqual(refused('changed_meanwhile'))
  })

  it.each([
    ['the evening before', '2026-11-23T23:59:59+09:00', 'not_today'],
    ['the first minute of the day', '2026-11-24T00:00:00+09:00', null],
    ['the last minute of the day', '2026-11-24T23:59:59+09:00', null],
    ['the day after', '2026-11-25T00:00:00+09:00', 'not_today'],
  ])('arrived, %s: %s gives %s', (_, now, refusal) => {
    expect(markRefusal(visit('booked'), 'arrived', 1, new Date(now))).toBe(refusal)
  })
})

it.each([
  ['booked', 9, true],
  ['booked', 10, false],
  ['arrived', 10, true],
  ['served', 9, false],
  ['no_show', 9, false],
  ['cancelled', 9, false],
] as const)('a visit until 10:00 that is %s at %i:00 is still ahead: %s', (status, hour, isStillAhead) => {
  const endsAt = new Date('2026-11-24T10:00:00+09:00')
  const now = new Date(`2026-11-24T${String(hour).padStart(2, '0')}:00:00+09:00`)
  expect(isAhead({ status, endsAt }, now)).toBe(isStillAhead)
})

it.each([
  ['booked', null, '09:34', null],
  ['booked', null, '09:35', 'late'],
  ['arrived', '09:19', '09:29', 'early'],
  ['arrived', '09:19', '09:30', null],
  ['arrived', '09:20', '09:21', null],
  ['served', '09:00', '09:00', null],
  ['cancelled', null, '10:00', null],
] as const)('a visit of 9:30 that is %s since %s is at %s: %s', (status, came, clock, expected) => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00+09:00`)
  const arrivedAt = came && at(came)
  expect(timelinessOf({ ...visit(status), arrivedAt }, limits, at(clock))).toBe(expected)
})

it('what is late and early is for the city to say', () => {
  const strict = { lateMinutes: 0, earlyMinutes: 0 }
  expect(timelinessOf({ ...visit('booked'), arrivedAt: null }, strict, startsAt)).toBe('late')
  const soon = addMinutes(startsAt, -1)
  expect(timelinessOf({ ...visit('arrived'), arrivedAt: soon }, strict, soon)).toBe('early')
})

it('cancelled visits count in no total, and what is past is not free', () => {
  const visits = [...reservationStatuses, 'booked' as const].map((status) => ({
    ...visit(status),
    arrivedAt: status === 'arrived' ? addMinutes(startsAt, -15) : null,
  }))
  const places = [
    { startsAt, isFree: true },
    { startsAt: onTheDay, isFree: true },
    { startsAt, isFree: false },
  ]
  const now = new Date('2026-11-24T09:26:00+09:00')
  const totals = { booked: 5, notYet: 2, late: 0, arrived: 1, early: 1, served: 1, noShow: 1, free: 1 }
  expect(totalsOf(visits, places, limits, now)).toEqual(totals)
  expect(totalsOf(visits, places, limits, new Date('2026-11-24T09:40:00+09:00'))).toMatchObject({
    late: 2,
    free: 0,
  })
})

it.each([
  ['booked', 'hall', '2026-11-24', 'here'],
  ['booked', 'annexe', '2026-11-24', 'elsewhere'],
  ['booked', 'hall', '2026-11-23', 'later'],
  ['booked', 'hall', '2026-11-25', 'missed'],
  ['arrived', 'annexe', '2026-11-24', 'arrived'],
  ['served', 'hall', '2026-11-24', 'served'],
  ['no_show', 'hall', '2026-11-24', 'no_show'],
  ['cancelled', 'hall', '2026-11-23', 'cancelled'],
] as const)(
  'who comes with a visit of 24 November that is %s, to %s on %s: %s',
  (status, here, day, answer) => {
    const now = new Date(`${day}T09:00:00+09:00`)
    expect(arrivingOf({ ...visit(status), counterId: 'hall' }, [here], now)).toBe(answer)
  },
)

it.each([
  ['the address before what the device remembers', ['hall', 'annexe'], 'hall'],
  ['what the device remembers', [undefined, 'annexe'], 'annexe'],
  ['all of them', ['*', 'hall'], '*'],
  ['the first, where none of the wishes is theirs', ['elsewhere', ['hall', 'annexe']], 'hall'],
])('the counter that is shown is %s', (_, wishes, shown) => {
  expect(chosenCounter([{ id: 'hall' }, { id: 'annexe' }], wishes)).toBe(shown)
})
