import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { decisionInput } from './input.ts'
import { isAct, mayDecide, stateOf } from './rules.ts'

export type DecideRefusal = 'own_request' | 'changed_meanwhile' | 'expired' | 'not_found'

/**
 * A second person allows what somebody asked for, or refuses it; never who asked, and nobody
 * who may not know of it. The request is locked to the end, so
 * that of two who decide at once the second is told, and what ran out a moment ago is not allowed any more.
 */
export async function decideApproval(
  staff: StaffMember,
  { id, decision }: z.output<typeof decisionInput>,
  now: Date,
): Promise<Result<null, DecideRefusal>> {
  demand(staff, 'approvals.decide')
  return await database().transaction(async (tx) => {
    const own = eq(approvals.id, id)
    const [request] = await tx.select().from(approvals).where(own).for('update')
    if (!(request && isAct(request.act) && mayDecide(staff, request.act))) return refused('not_found')
    if (request.askedBy === staff.staffId) return refused('own_request')
    const state = stateOf(request, now)
    if (state === 'expired') return refused('expired')
    if (state !== 'waiting') return refused('changed_meanwhile')
    await tx.update(approvals).set({ decision, decidedBy: staff.staffId, decidedAt: now }).where(own)
    const act = decision === 'given' ? 'approval_given' : 'approval_refused'
    const subject = { kind: 'approval', id } as const
    await recordTrace(tx, staff, { act, subject, detail: { act: request.act } }, now)
    return ok(null)
  })
}
