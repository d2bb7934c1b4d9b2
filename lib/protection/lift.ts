import { and, eq, isNull } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { protections } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { performApproval } from '#lib/approvals/perform.ts'
import type { PerformRefusal } from '#lib/approvals/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { recordEvent } from './record-event.ts'

export type LiftRefusal = PerformRefusal | 'changed_meanwhile'

/**
 * Lifts the one protection that a second person allowed to lift. Nothing else ever does: no day, no job, no list. Was it
 * extended or lifted since it was asked for, it is not the one that was allowed, and stays as it is.
 */
export async function liftProtection(
  staff: StaffMember,
  approvalId: string,
  now: Date,
): Promise<Result<null, LiftRefusal>> {
  demand(staff, 'protection.edit')
  const [asked] = await database().select().from(approvals).where(eq(approvals.id, approvalId))
  if (!asked) return refused('not_allowed')
  const wish = { id: approvalId, act: 'protection_lift' as const, input: asked.input }
  return await performApproval(staff, wish, (tx) => lift(tx, staff, asked, now), now).catch(unlessChanged)
}

const changed = new Error('the protection is not as it was when somebody asked')

function unlessChanged(fault: unknown): Result<null, LiftRefusal> {
  if (fault === changed) return refused('changed_meanwhile')
  throw fault
}

type Asked = Pick<typeof approvals.$inferSelect, 'id' | 'input' | 'reason'>

async function lift(tx: Connection, staff: StaffMember, { id, input, reason }: Asked, now: Date) {
  const { protectionId, endsOn } = input
  if (typeof protectionId !== 'string' || typeof endsOn !== 'string') throw changed
  const lifted = await tx
    .update(protections)
    .set({ liftedAt: now, liftApprovalId: id })
    .where(
      and(eq(protections.id, protectionId), eq(protections.endsOn, endsOn), isNull(protections.liftedAt)),
    )
    .returning({ id: protections.id })
  if (lifted.length === 0) throw changed
  await recordEvent(tx, staff, { protectionId, kind: 'lifted', reason }, now)
  return null
}
