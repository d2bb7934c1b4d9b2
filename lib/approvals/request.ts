import { type Connection, database } from '#db/client.ts'
import { type ApprovalInput, approvals } from '#db/schema/approvals.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { hashWish } from './hash-wish.ts'
import { type ApprovalAct, approvalActs } from './rules.ts'

/** A request that nobody decided, or an approval that nobody used, is over after a day. */
const OPEN_MINUTES = 24 * 60

type Wish = { act: ApprovalAct; input: ApprovalInput; reason: string }

/**
 * Asks for an act that a second person has to allow. Who may not do it alone may not ask for it either. Within `outer`
 * where more is written with it.
 */
export async function requestApproval(
  staff: StaffMember,
  { act, input, reason }: Wish,
  now: Date,
  outer: Connection = database(),
): Promise<{ id: string }> {
  demand(staff, approvalActs[act])
  return await outer.transaction(async (tx) => {
    const [asked] = await tx
      .insert(approvals)
      .values({
        act,
        input,
        digest: hashWish(act, input),
        reason,
        askedBy: staff.staffId,
        askedAt: now,
        expiresAt: addMinutes(now, OPEN_MINUTES),
      })
      .returning({ id: approvals.id })
    if (!asked) throw new Error('the request was not answered')
    const subject = { kind: 'approval', id: asked.id } as const
    await recordTrace(tx, staff, { act: 'approval_asked', subject, reason, detail: { act } }, now)
    return asked
  })
}
