import type { Connection } from '#db/client.ts'
import { calendarPieces, calendarRuns } from '#db/schema/changes.ts'
import type { Piece } from './rules.ts'

/**
 * Opens the making of places after an act, in the transaction of the act: from its commit on, any process may take the
 * pieces. Answers the id of the run; one without pieces is done at once.
 */
export async function openRun(
  tx: Connection,
  batchId: string,
  pieces: readonly Piece[],
  now: Date,
): Promise<string> {
  const isDone = pieces.length === 0
  const [run] = await tx
    .insert(calendarRuns)
    .values({
      batchId,
      pieces: pieces.length,
      createdAt: now,
      ...(isDone && { state: 'done', endedAt: now }),
    })
    .returning({ id: calendarRuns.id })
  if (!run) throw new Error('the run was not kept')
  const rows = pieces.map((piece, index) => ({ runId: run.id, position: index + 1, ...piece }))
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
    await tx.insert(calendarPieces).values(rows.slice(first, first + ROWS_AT_ONCE))
  return run.id
}

const ROWS_AT_ONCE = 1000
