import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { mailReleases, protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { protectionReason } from './input.ts'
import { isHeld } from './read-held.ts'
import { isProtected } from './read-visible.ts'
import { recordEvent } from './record-event.ts'

/** Says of a mail that is held that it may leave, and why; a second person decides. */
export async function requestRelease(
  staff: StaffMember,
  { id, reason }: z.output<typeof protectionReason>,
  now: Date,
): Promise<Result<null, 'not_waiting'>> {
  demand(staff, 'protection.view')
  return await database().transaction(async (tx) => {
    const isWaiting = and(eq(outbox.id, id), eq(outbox.status, 'pending'), isHeld)
    if ((await tx.$count(outbox, isWaiting)) === 0) return refused('not_waiting')
    const asked = await tx
      .insert(mailReleases)
      .values({ outboxId: id, reason, askedBy: staff.staffId, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: mailReleases.outboxId })
    if (asked.length === 0) return refused('not_waiting')
    for (const protectionId of await protectionsOf(tx, id))
      await recordEvent(tx, staff, { protectionId, kind: 'mail_asked', reason }, now)
    return ok(null)
  })
}

/** Whose protection holds a mail. */
export async function protectionsOf(tx: Connection, outboxId: string): Promise<string[]> {
  const whose = { residentId: outbox.residentId, reservationId: outbox.reservationId, mail: outbox.recipient }
  const rows = await tx
    .select({ id: protections.id })
    .from(protections)
    .innerJoin(outbox, eq(outbox.id, outboxId))
    .where(isProtected(whose, sql`${protections.id}`))
  return rows.map(({ id }) => id)
}
