import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedCounter, counterOf, ruleOf } from '#db/testing/pictures.ts'
import { kindOfDay, type Shares } from '#lib/calendar.ts'
import { addDays, type Day, daysBetween } from '#lib/time.ts'
import { generateChanges } from './generate-changes.ts'
import { plannedPicture } from './generate-day-rows.ts'
import type { ExceptionRow } from './read-calendars.ts'
import { isSamePicture, paints, sharesOf, sharesText } from './rules.ts'

const TUESDAY: Day = '2026-11-24'
const kindOf = (day: Day) => kindOfDay(day, { from: '12-29', until: '01-03' }, new Map())
const reason = { ja: '枠の調整' }

let made = 0
const newId = () => `new-${++made}`

const minutes = fc.integer({ min: 16, max: 40 }).map((quarters) => quarters * 15)
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const shares = fc
  .array(fc.constantFrom(...paints), { minLength: 0, maxLength: 4 })
  .map((column) => sharesOf(column))
const hours = fc
  .tuple(minutes, fc.integer({ min: 1, max: 12 }))
  .map(([from, quarters]) => ({ opens: clock(from), closes: clock(from + quarters * 15) }))
const somewhere = fc.constantFrom('hall', null)
const span = fc
  .tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom<(number[] | null)[]>(null, [2], [2, 3], [1, 5]),
  )
  .map(([from, days, weekdays]) => ({
    firstDay: addDays(TUESDAY, from),
    lastDay: addDays(TUESDAY, from + days),
    weekdays,
    reason,
  }))
const open = shares.map((each) => ({ ...each, lanes: Math.max(1, each.lanes) }))
const exception = fc.oneof(
  fc
    .record({ at: span, of: somewhere, in: hours })
    .map(
      (row): ExceptionRow => ({ thing: 'exclusion', id: newId(), counterId: row.of, ...row.at, ...row.in }),
    ),
  fc.record({ at: span, of: somewhere, in: hours, with: shares }).map(
    (row): ExceptionRow => ({
      thing: 'capacity_change',
      id: newId(),
      counterId: row.of,
      ...row.at,
      ...row.in,
      ...row.with,
    }),
  ),
  fc.record({ at: span, in: hours, with: open, slotMinutes: fc.constantFrom(15, 30) }).map(
    (row): ExceptionRow => ({
      thing: 'special_opening',
      id: newId(),
      counterId: 'hall',
      ...row.at,
      ...row.in,
      ...row.with,
      slotMinutes: row.slotMinutes,
    }),
  ),
)

describe('whatever is painted over whatever calendar', () => {
  const column = fc.array(shares, { minLength: 30, maxLength: 30 })
  const paintOver = (rows: readonly ExceptionRow[], columns: readonly Shares[], days: readonly Day[]) => {
    const counter = counterOf(rows, [ruleOf(), ruleOf({ opens: '13:00', closes: '15:00', slotMinutes: 15 })])
    const targets = days.map((day) => {
      const bare = { ...counter.calendar, exclusions: [], capacityChanges: [] }
      const times = plannedPicture(day, bare, kindOf(day))
      return { day, picture: times.map((time, index) => ({ ...time, ...columns[index] })) }
    })
    return { counter, targets, changes: generateChanges(counter, { targets, kindOf, reason, newId }) }
  }

  it('comes out of the plan again, no other day changes, and painting it again changes nothing', () => {
    const days = fc.constantFrom([TUESDAY], [TUESDAY, addDays(TUESDAY, 1), addDays(TUESDAY, 7)])
    fc.assert(
      fc.property(fc.array(exception, { maxLength: 6 }), column, days, (rows, columns, chosen) => {
        const { counter, targets, changes } = paintOver(rows, columns, chosen)
        if (!changes) return
        const after = changedCounter(counter, changes)
        const others = daysBetween(addDays(TUESDAY, -4), addDays(TUESDAY, 12)).filter(
          (day) => !chosen.includes(day),
        )
        for (const { day, picture } of targets)
          expect(isSamePicture(plannedPicture(day, after.calendar, kindOf(day)), picture)).toBe(true)
        for (const day of others)
          expect(plannedPicture(day, after.calendar, kindOf(day))).toEqual(
            plannedPicture(day, counter.calendar, kindOf(day)),
          )
        expect(generateChanges(after, { targets, kindOf, reason, newId })).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('can always be done where nothing stands still for all counters and no other slots are cut in', () => {
    const plain = exception.filter(
      (row) => row.thing === 'capacity_change' || (row.thing === 'exclusion' && row.counterId !== null),
    )
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 6 }), column, (rows, columns) => {
        expect(paintOver(rows, columns, [TUESDAY]).changes).not.toBeNull()
      }),
    )
  })

  it('needs no more rows than there are changed stretches', () => {
    fc.assert(
      fc.property(column, (columns) => {
        const { counter, targets, changes } = paintOver([], columns, [TUESDAY])
        const before = plannedPicture(TUESDAY, counter.calendar, kindOf(TUESDAY))
        const stretches = (targets[0]?.picture ?? []).filter((time, index, all) => {
          const isChanged = !isSamePicture([time], [before[index] ?? time])
          const last = all[index - 1]
          return isChanged && !(last && sharesText(last) === sharesText(time))
        })
        expect(changes?.length).toBeLessThanOrEqual(stretches.length)
      }),
    )
  })
})
