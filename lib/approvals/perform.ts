import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { type ApprovalInput, approvals } from '#db/schema/approvals.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { hashWish } from './hash-wish.ts'
import { type ApprovalAct, approvalActs, type PerformRefusal, stateOf } from './rules.ts'

type Wish = { id: string; act: ApprovalAct; input: ApprovalInput }

/**
 * Does what was asked for and allowed: by whom it was asked, once, and exactly so. The work runs in the transaction
 * that uses the approval up; where it fails, the approval is there again. Who comes meanwhile is told and does not wait:
 the work may take long, and each who waits would hold a connection that it needs.
 */
export async function performApproval<Answer>(
  staff: StaffMember,
  { id, act, input }: Wish,
  work: (tx: Connection) => Promise<Answer>,
  now: Date,
): Promise<Result<Answer, PerformRefusal>> {
  demand(staff, approvalActs[act])
  return await database().transaction(async (tx) => {
    const own = eq(approvals.id, id)
    const [request] = await tx.select().from(approvals).where(own).for('update', { skipLocked: true })
    if (!request && (await tx.$count(approvals, own)) > 0) return refused('in_use')
    if (!request || request.askedBy !== staff.staffId || request.digest !== hashWish(act, input))
      return refused('not_allowed')
    const state = stateOf(request, now)
    if (state === 'used') return refused('used_already')
    if (state === 'expired') return refused('expired')
    if (state !== 'given') return refused('not_allowed')
    await tx.update(approvals).set({ usedAt: now }).where(own)
    const subject = { kind: 'approval', id } as const
    await recordTrace(tx, staff, { act: 'approval_used', subject, detail: { act } }, now)
    return ok(await work(tx))
  })
}
