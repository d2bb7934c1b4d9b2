import type { DayKind } from '#lib/calendar.ts'
import type { Target } from '#lib/pictures/generate-changes.ts'
import { paintablePicture } from '#lib/pictures/generate-day-rows.ts'
import type { CounterRows } from '#lib/pictures/read-calendars.ts'
import { closedShares, isPicture, isSameShares, type Picture, type PictureTime } from '#lib/pictures/rules.ts'
import { type Day, instantOf } from '#lib/time.ts'
import { problemsOf, type SheetRow } from './compare-rows.ts'
import { slotRow } from './input.ts'
import type { CellProblem } from './rules.ts'

type Known = {
  counters: ReadonlyMap<string, CounterRows>
  kindOf: (day: Day) => DayKind
  removesMissing: boolean
  now: Date
}

type Slot = PictureTime & { day: Day; counterId: string }

/** A slot as it is and as a table wants it. */
export type ComparedSlot = { row: number | null; before: Slot | null; after: Slot | null }

export type SlotComparison = {
  problems: CellProblem[]
  compared: ComparedSlot[]
  unchanged: number
  /** The days that change, by counter. */
  targets: { counterId: string; days: Target[] }[]
}

/**
 * The slots of a table beside what is planned. A table speaks of the days and counters it names: a time that it leaves
 * out there is closed where that is asked for, and stays otherwise.
 */
export function compareSlots(rows: readonly SheetRow[], known: Known): SlotComparison {
  const schema = slotRow(new Set(known.counters.keys()))
  const problems: CellProblem[] = []
  const read: { row: number; slot: Slot }[] = []
  for (const { row, cells } of rows) {
    const parsed = schema.safeParse(cells)
    if (parsed.success) read.push({ row, slot: parsed.data })
    else problems.push(...problemsOf(parsed.error, row))
  }
  const comparison: SlotComparison = { problems, compared: [], unchanged: 0, targets: [] }
  const byCounter = Map.groupBy(read, ({ slot }) => slot.counterId)
  for (const [counterId, ofCounter] of byCounter) {
    const counter = known.counters.get(counterId)
    if (!counter) continue
    const days: Target[] = []
    for (const [day, ofDay] of Map.groupBy(ofCounter, ({ slot }) => slot.day)) {
      const picture = compareDay(
        ofDay,
        paintablePicture(day, counter.calendar, known.kindOf(day)),
        known,
        comparison,
      )
      if (picture) days.push({ day, picture })
    }
    if (days.length > 0) comparison.targets.push({ counterId, days })
  }
  return comparison
}

/** The picture of one day, where it is another one than before. */
function compareDay(
  rows: readonly { row: number; slot: Slot }[],
  there: Picture,
  { removesMissing, now }: Known,
  into: SlotComparison,
): Picture | null {
  const sorted = rows.toSorted((one, other) => (one.slot.opens < other.slot.opens ? -1 : 1))
  const overlapping = sorted.find(({ slot }, index) => slot.opens < (sorted[index - 1]?.slot.closes ?? ''))
  if (overlapping) {
    into.problems.push({ row: overlapping.row, column: 'opens', expected: 'apart' })
    return null
  }
  const [{ slot: first } = { slot: null }] = sorted
  if (!first) return null
  const { day, counterId } = first
  const whole = (time: PictureTime): Slot => ({ ...time, day, counterId })
  const named = new Map(sorted.map(({ slot }) => [timeOf(slot), slot]))
  const left = there.filter((time) => !named.has(timeOf(time)) && time.lanes > 0)
  // A time that is cut otherwise in the table gives way to it.
  const closed = left.filter((time) => removesMissing || sorted.some(({ slot }) => overlap(slot, time)))
  const different: ComparedSlot[] = []
  for (const { row, slot } of sorted) {
    const before = there.find((time) => timeOf(time) === timeOf(slot)) ?? null
    if (isSameShares(before ?? closedShares, slot)) into.unchanged += 1
    else different.push({ row, before: before && whole(before), after: slot })
  }
  for (const time of closed) different.push({ row: null, before: whole(time), after: null })
  const begun = different.find(({ before, after }) => instantOf(day, (after ?? before)?.opens ?? '') <= now)
  if (begun) {
    into.problems.push({ row: begun.row ?? sorted[0]?.row ?? 0, column: 'opens', expected: 'future' })
    return null
  }
  into.compared.push(...different)
  const kept = left.filter((time) => !closed.includes(time))
  const picture = [...sorted.map(({ slot }) => onlyTime(slot)), ...kept].toSorted((one, other) =>
    one.opens < other.opens ? -1 : 1,
  )
  return different.length > 0 && isPicture(picture) ? picture : null
}

const timeOf = ({ opens, closes }: PictureTime): string => `${opens}-${closes}`

const overlap = (one: PictureTime, other: PictureTime): boolean =>
  one.opens < other.closes && other.opens < one.closes

const onlyTime = ({ day: _, counterId: __, ...time }: Slot): PictureTime => time
