import { and, eq, isNull, sql } from 'drizzle-orm'
import { database, prepared } from '#db/client.ts'
import type { Draft } from '#db/schema/reservations.ts'
import { holds } from '#db/schema/slots.ts'
import type { Visitor } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** Keeps what was typed beside the held place, also when the hold has lapsed, so that nobody types it twice. */
export async function keepDraft(
  _visitor: Visitor,
  token: string,
  draft: Draft,
): Promise<Result<null, 'hold_lost'>> {
  const kept = await draftOfHold().execute({
    draft: JSON.stringify(draft),
    tokenHash: fingerprint('hold', token),
  })
  return kept.length === 1 ? ok(null) : refused('hold_lost')
}

const draftOfHold = prepared(() =>
  database()
    .update(holds)
    .set({ draft: sql`${sql.placeholder('draft')}` })
    .where(and(eq(holds.tokenHash, sql.placeholder('tokenHash')), isNull(holds.reservationId)))
    .returning({ id: holds.id })
    .prepare('draft_of_hold'),
)
