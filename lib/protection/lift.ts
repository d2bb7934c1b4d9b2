import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { performApproval } from '#lib/approvals/perform.ts'
import type { PerformRefusal } from '#lib/approvals/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { recordEvent } from './record-event.ts'

/** Lifts the one protection that a second person allowed to lift. Nothing else ever does: no day, no job, no list. */
export async function liftProtection(
  staff: StaffMember,
  approvalId: string,
  now: Date,
): Promise<Result<null, PerformRefusal>> {
  demand(staff, 'protection.edit')
  const [asked] = await database().select().from(approvals).where(eq(approvals.id, approvalId))
  const protectionId = asked?.input.protectionId
  if (typeof protectionId !== 'string') return refused('not_allowed')
  const wish = { id: approvalId, act: 'protection_lift' as const, input: { protectionId } }
  return await performApproval(
    staff,
    wish,
    async (tx) => {
      const own = and(eq(protections.id, protectionId), isNull(protections.liftedAt))
      const lifted = await tx
        .update(protections)
        .set({ liftedAt: now, liftApprovalId: approvalId })
        .where(own)
        .returning({ id: protections.id })
      if (lifted.length > 0)
        await recordEvent(tx, staff, { protectionId, kind: 'lifted', reason: asked?.reason }, now)
      return null
    },
    now,
  )
}
