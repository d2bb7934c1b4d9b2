import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { protections } from '#db/schema/protections.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { seenProtection } from './input.ts'
import { newestEvent } from './read-newest.ts'
import { recordEvent } from './record-event.ts'
import { aboutLift } from './rules.ts'

export type LiftRequestRefusal = 'not_found' | 'changed_meanwhile' | 'asked_already'

/**
 * Asks that a protection be lifted. It protects on until a second person allowed it and it was done. The request says
 * whose and until when, so that the second person knows what they decide, and an extension meanwhile makes it void. Refused
 * to who has not seen what somebody else did with it meanwhile, and to everybody while somebody's request is open.
 */
export async function requestLift(
  staff: StaffMember,
  { id, reason, seen }: z.output<typeof seenProtection>,
  now: Date,
): Promise<Result<null, LiftRequestRefusal>> {
  demand(staff, 'protection.edit')
  return await database().transaction(async (tx) => {
    const found = await lockedWish(tx, id)
    if (!found) return refused('not_found')
    if ((await newestEvent(tx, id)) !== seen) return refused('changed_meanwhile')
    const input = { protectionId: id, ...found }
    const about = aboutLift(input)
    const asked = await requestApproval(staff, { act: 'protection_lift', about, input, reason }, now, tx)
    if (!asked.ok) return asked
    await recordEvent(tx, staff, { protectionId: id, kind: 'lift_asked', reason }, now)
    return ok(null)
  })
}

/** What is asked for, in words that stay true: the number of the person or booking, the kind, and the last day. */
async function lockedWish(tx: Connection, id: string) {
  const [found] = await tx
    .select({
      number: sql<string>`coalesce(${residents.number}, ${reservations.number})`,
      kind: protections.kind,
      endsOn: protections.endsOn,
    })
    .from(protections)
    .leftJoin(residents, eq(residents.id, protections.residentId))
    .leftJoin(reservations, eq(reservations.id, protections.reservationId))
    .where(and(eq(protections.id, id), isNull(protections.liftedAt)))
    .for('update', { of: protections })
  return found
}
