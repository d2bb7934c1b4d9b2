import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { mailReleases } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { releaseDecision } from './input.ts'
import { recordEvent } from './record-event.ts'
import { protectionsOf } from './request-release.ts'

export type ReleaseRefusal = 'own_request' | 'decided_already'

/** A second person lets a mail leave, or keeps it for good. A mail that is kept never leaves; nobody is told by it. */
export async function decideRelease(
  staff: StaffMember,
  { id, decision }: z.output<typeof releaseDecision>,
  now: Date,
): Promise<Result<null, ReleaseRefusal>> {
  demand(staff, 'protection.release')
  return await database().transaction(async (tx) => {
    const own = and(eq(mailReleases.outboxId, id), isNull(mailReleases.decision))
    const [asked] = await tx.select().from(mailReleases).where(own).for('update')
    if (!asked) return refused('decided_already')
    if (asked.askedBy === staff.staffId) return refused('own_request')
    await tx.update(mailReleases).set({ decision, decidedBy: staff.staffId, decidedAt: now }).where(own)
    const isWaiting = and(eq(outbox.id, id), eq(outbox.status, 'pending'))
    if (decision === 'refused')
      await tx.update(outbox).set({ status: 'withdrawn', secret: null }).where(isWaiting)
    const kind = decision === 'given' ? 'mail_given' : 'mail_refused'
    for (const protectionId of await protectionsOf(tx, id))
      await recordEvent(tx, staff, { protectionId, kind }, now)
    return ok(null)
  })
}
