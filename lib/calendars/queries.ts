import { asc, eq, ne, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { calendarDrafts, calendarPieces, calendarRuns, changeBatches } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { calendarsOf } from '#lib/calendar-rows.ts'
import { areAsSeen } from '#lib/changes/verify-rows.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import { type Effect, effectAt } from '#lib/slots/read-effect.ts'
import { lastPlannedDay } from '#lib/slots/read-horizon.ts'
import type { ShareEffect } from '#lib/slots/read-shares.ts'
import { shares } from '#lib/slots/rules.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'
import { readFaster } from './read-faster.ts'
import { readOverlay } from './read-overlay.ts'
import { readTold } from './read-told.ts'
import { type Piece, piecesOf, withChanges, workOf } from './rules.ts'

export type CounterEffect = {
  counterId: string
  placesAdded: number
  placesRemoved: number
  /** The free places of each share, where a share would have more or fewer. */
  shares: ShareEffect[]
  stranded: number
  holds: number
  /** Visits that staff have kept outside the plan; they stay. */
  kept: number
  /** Days that have places now, and would have none. */
  daysLost: Day[]
}

/** What kind of change a draft is, before it is made; null where there is none. */
export async function kindOfDraft(staff: StaffMember, draftId: string): Promise<string | null> {
  demand(staff, 'calendar.edit')
  const [draft] = await database()
    .select({ kind: calendarDrafts.kind })
    .from(calendarDrafts)
    .where(eq(calendarDrafts.id, draftId))
  return draft?.kind ?? null
}

export type DryRun = NonNullable<Awaited<ReturnType<typeof dryRun>>>

/**
 * What a draft would do, counter by counter, if it were confirmed now; or null. Nobody is locked and nothing changed.
 * Which reservations would lose their slot sees who may see them (`stranded.view`) at those counters where they may;
 * of the others everybody gets the number alone.
 */
export async function dryRun(staff: StaffMember, draftId: string, now: Date) {
  demand(staff, 'calendar.edit')
  const [draft] = await database()
    .select({
      kind: calendarDrafts.kind,
      backTo: calendarDrafts.backTo,
      undoes: calendarDrafts.undoes,
      changes: calendarDrafts.changes,
      at: calendarDrafts.at,
      confirmedAt: calendarDrafts.confirmedAt,
      name: people.name,
    })
    .from(calendarDrafts)
    .innerJoin(people, eq(people.id, calendarDrafts.madeBy))
    .where(eq(calendarDrafts.id, draftId))
  if (!draft) return null
  const [rows, lastDay, isAsSeen, overlay] = await Promise.all([
    calendarRows(staff),
    lastPlannedDay(now),
    areAsSeen(database(), draft.changes, 'looking'),
    readOverlay(database(), draft),
  ])
  const isCurrent = isAsSeen && !overlay
  const after = calendarsOf(withChanges(rows, draft.changes))
  const pieces = piecesOf(calendarsOf(rows), after, now, lastDay)
  const effects = await inTurns(pieces, async (piece) => {
    const { plan, stretch } = workOf(after, piece, now)
    return { piece, effect: await effectAt(stretch, plan, now) }
  })
  const stranded = effects.flatMap(({ piece: { counterId }, effect }) =>
    effect.stranded.map((visit) => ({ ...visit, counterId })),
  )
  stranded.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const seen = stranded.filter(({ counterId }) => may(staff, 'stranded.view', counterId))
  return {
    ...draft,
    isCurrent,
    faster: draft.confirmedAt || !isCurrent ? await readFaster(staff, draft) : null,
    counters: byCounter(effects),
    lastDay,
    strandedCount: stranded.length,
    told: await readTold(stranded.map(({ reservationId }) => reservationId)),
    stranded: may(staff, 'stranded.view') ? seen : null,
    hiddenCount: stranded.length - seen.length,
  }
}

type PieceEffect = { piece: Piece; effect: Effect }

function byCounter(effects: readonly PieceEffect[]): CounterEffect[] {
  const groups = Map.groupBy(effects, ({ piece }) => piece.counterId)
  return [...groups].map(([counterId, of]) => {
    const days = of.flatMap(({ effect }) => effect.days)
    return {
      counterId,
      placesAdded: sum(days.map(({ placesAdded }) => placesAdded)),
      placesRemoved: sum(days.map(({ placesRemoved }) => placesRemoved)),
      shares: sharesOf(of.flatMap(({ effect }) => effect.shares)),
      stranded: sum(of.map(({ effect }) => effect.stranded.length)),
      holds: sum(of.map(({ effect }) => effect.holds)),
      kept: sum(of.map(({ effect }) => effect.kept)),
      daysLost: days.filter(({ isLost }) => isLost).map(({ day }) => day),
    }
  })
}

function sharesOf(effects: readonly ShareEffect[]): ShareEffect[] {
  const all = shares.flatMap((share) => {
    const of = effects.filter((effect) => effect.share === share)
    return of.length > 0
      ? [{ share, before: sum(of.map(({ before }) => before)), after: sum(of.map(({ after }) => after)) }]
      : []
  })
  return all.some(({ before, after }) => before !== after) ? all : []
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** Some at a time: a question about a year of all counters must leave room for those who book. */
async function inTurns<Each, Answer>(all: readonly Each[], ask: (each: Each) => Promise<Answer>) {
  const answers: Answer[] = []
  for (let first = 0; first < all.length; first += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(first, first + AT_ONCE).map(ask))))
  return answers
}

const AT_ONCE = 2

/** How far the making of places after a change has come, with the counters that are still waiting; or null. */
export async function runToShow(staff: StaffMember, runId: string) {
  demand(staff, 'calendar.edit')
  const [run] = await database()
    .select({
      batchId: calendarRuns.batchId,
      kind: changeBatches.kind,
      state: calendarRuns.state,
      pieces: calendarRuns.pieces,
      piecesDone: calendarRuns.piecesDone,
      placesAdded: calendarRuns.placesAdded,
      placesRemoved: calendarRuns.placesRemoved,
      stranded: calendarRuns.stranded,
      createdAt: calendarRuns.createdAt,
      endedAt: calendarRuns.endedAt,
    })
    .from(calendarRuns)
    .innerJoin(changeBatches, eq(changeBatches.id, calendarRuns.batchId))
    .where(eq(calendarRuns.id, runId))
  if (!run) return null
  const waiting = await database()
    .selectDistinct({ name: counters.name, position: counters.position, id: counters.id })
    .from(calendarPieces)
    .innerJoin(counters, eq(counters.id, calendarPieces.counterId))
    .where(sql`${calendarPieces.runId} = ${runId} and ${calendarPieces.doneAt} is null`)
    .orderBy(asc(counters.position), asc(counters.id))
  return { ...run, waiting: waiting.map(({ name }) => name) }
}

export type RunUnderWay = Awaited<ReturnType<typeof runsUnderWay>>[number]

/** The changes whose places are not all made yet, in the order in which they are worked on. */
export function runsUnderWay(staff: StaffMember) {
  demand(staff, 'calendar.edit')
  return database()
    .select({
      id: calendarRuns.id,
      at: calendarRuns.createdAt,
      pieces: calendarRuns.pieces,
      piecesDone: calendarRuns.piecesDone,
    })
    .from(calendarRuns)
    .where(ne(calendarRuns.state, 'done'))
    .orderBy(asc(calendarRuns.createdAt), asc(calendarRuns.id))
}

/** The names of all counters by id, in the order of the city, for screens that speak of several. */
export async function counterNames(_staff: StaffMember) {
  const rows = await database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .orderBy(asc(counters.position), asc(counters.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
