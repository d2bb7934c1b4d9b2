import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { endInput } from './input.ts'
import { type ApprovalEnd, endBy, isAct, stateOf } from './rules.ts'

export type WithdrawRefusal = 'changed_meanwhile' | 'expired' | 'not_found'

const traced = { withdrawn: 'approval_withdrawn', taken_back: 'approval_taken_back' } as const

/**
 * Ends an open request before its time, so that the same can be asked for anew: who asked withdraws it, and who allowed
 * it takes that back while it is unused. Refused where the request is no longer what the page showed (`seen`): decided,
 * used or ended meanwhile. Nobody else ends it, and who may by now not know of it finds nothing.
 */
export async function withdrawApproval(
  staff: StaffMember,
  { id, seen }: z.output<typeof endInput>,
  now: Date,
): Promise<Result<ApprovalEnd, WithdrawRefusal>> {
  return await database().transaction(async (tx) => {
    const own = eq(approvals.id, id)
    const [request] = await tx.select().from(approvals).where(own).for('update')
    if (!(request && isAct(request.act))) return refused('not_found')
    const ended = endBy(staff, { ...request, act: request.act })
    if (!ended) return refused('not_found')
    const state = stateOf(request, now)
    if (state === 'expired') return refused('expired')
    if (state !== seen) return refused('changed_meanwhile')
    await tx.update(approvals).set({ ended, endedAt: now }).where(own)
    const subject = { kind: 'approval', id } as const
    await recordTrace(tx, staff, { act: traced[ended], subject, detail: { act: request.act } }, now)
    return ok(ended)
  })
}
