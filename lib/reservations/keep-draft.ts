import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
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
  const kept = await database()
    .update(holds)
    .set({ draft })
    .where(and(eq(holds.tokenHash, fingerprint('hold', token)), isNull(holds.reservationId)))
    .returning({ id: holds.id })
  return kept.length === 1 ? ok(null) : refused('hold_lost')
}
