import { database, driverOf } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import type { CityCalendar } from '#lib/calendar-rows.ts'
import { generateAtCounter } from '#lib/slots/generate-at-counter.ts'
import { workOf } from './rules.ts'

/** A piece was made; nothing is left that nobody else is at; or the calendar is older than what was confirmed. */
export type PieceAnswer = 'made' | 'none' | 'outdated'

/**
 * Makes the next piece of a run, in one transaction with the note that it is made: who dies at it leaves no trace, and
 * somebody else makes it. Any number of processes may be at one run.
 */
export const generatePiece = (
  _job: SystemJob,
  runId: string,
  calendar: CityCalendar,
  now: Date,
): Promise<PieceAnswer> =>
  database().transaction(async (tx): Promise<PieceAnswer> => {
    const sql = driverOf(tx)
    const [piece] = await sql<{ position: number; counterId: string; firstDay: string; lastDay: string }[]>`
      select position, counter_id as "counterId", first_day::text as "firstDay", last_day::text as "lastDay"
      from calendar_pieces where run_id = ${runId} and done_at is null
      order by position limit 1
      for update skip locked`
    if (!piece) return 'none'
    const { plan, stretch } = workOf(calendar, piece, now)
    const done = await generateAtCounter(sql, stretch, { plan, version: calendar.version }, now)
    if (!done) return 'outdated'
    await sql`
      update calendar_pieces set done_at = ${now.toISOString()}
      where run_id = ${runId} and position = ${piece.position}`
    await sql`
      update calendar_runs set
        pieces_done = pieces_done + 1,
        places_added = places_added + ${done.placesAdded},
        places_removed = places_removed + ${done.placesRemoved},
        stranded = stranded + ${done.stranded},
        state = case when pieces_done + 1 = pieces then 'done' else 'running' end,
        ended_at = case when pieces_done + 1 = pieces then ${now.toISOString()}::timestamptz end
      where id = ${runId}`
    return 'made'
  })
