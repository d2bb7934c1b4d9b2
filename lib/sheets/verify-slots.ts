import { randomUUID } from 'node:crypto'
import type { WantedChange } from '#db/schema/changes.ts'
import type { DayKind } from '#lib/calendar.ts'
import { generateChanges, type Target } from '#lib/pictures/generate-changes.ts'
import { paintablePicture } from '#lib/pictures/generate-day-rows.ts'
import type { CounterRows } from '#lib/pictures/read-calendars.ts'
import { adjustedReason } from '#lib/pictures/render-reason.ts'
import { openTimes } from '#lib/pictures/rules.ts'
import type { Day } from '#lib/time.ts'
import type { ComparedSlot } from './compare-slots.ts'
import type { CellProblem } from './rules.ts'

type KindOf = (day: Day) => DayKind

/** What has to change so that a counter is on these days as a table wants it; null where that cannot be. */
export const changesFor = (
  counter: CounterRows,
  targets: readonly Target[],
  kindOf: KindOf,
): WantedChange[] | null =>
  generateChanges(counter, { targets, kindOf, reason: adjustedReason(), newId: randomUUID })

/**
 * The rows for which a counter cannot be as a table wants it: each that cannot be on a day by itself, where a closure
 * or what is decided for all counters stands in its way, or else the first row of such a day.
 */
export function impossibleRows(
  counter: CounterRows,
  targets: readonly Target[],
  compared: readonly ComparedSlot[],
  kindOf: KindOf,
): CellProblem[] {
  const rowOf = new Map(
    compared.flatMap(({ row, after }) =>
      after?.counterId === counter.id && row !== null ? [[`${after.day} ${after.opens}`, row] as const] : [],
    ),
  )
  return targets.flatMap(({ day, picture }) => {
    if (changesFor(counter, [{ day, picture }], kindOf)) return []
    const times = openTimes(picture).filter(({ opens }) => rowOf.has(`${day} ${opens}`))
    const there = paintablePicture(day, counter.calendar, kindOf(day))
    const alone = times.filter((time) => {
      const others = there.filter(({ opens, closes }) => closes <= time.opens || time.closes <= opens)
      const wished = [...others, time].toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
      return changesFor(counter, [{ day, picture: wished }], kindOf) === null
    })
    return (alone.length > 0 ? alone : times.slice(0, 1)).map(
      ({ opens }): CellProblem => ({
        row: rowOf.get(`${day} ${opens}`) ?? 0,
        column: 'lanes',
        expected: 'openable',
      }),
    )
  })
}
