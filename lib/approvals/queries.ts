import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { type ApprovalAct, approvalActs, stateOf } from './rules.ts'

export type Approval = Awaited<ReturnType<typeof approvalsToDecide>>[number]

/** So far back a list of requests goes. */
const SHOWN_MINUTES = 30 * 24 * 60

/** What others asked for in the last month, the newest first, with what became of it. */
export function approvalsToDecide(staff: StaffMember, now: Date) {
  demand(staff, 'approvals.decide')
  return listed(ne(approvals.askedBy, staff.staffId), now)
}

/** What this person asked for, of one act. */
export function ownApprovals(staff: StaffMember, act: ApprovalAct, now: Date) {
  demand(staff, approvalActs[act])
  return listed(and(eq(approvals.askedBy, staff.staffId), eq(approvals.act, act)), now)
}

async function listed(whose: ReturnType<typeof and>, now: Date) {
  const deciding = alias(people, 'deciding')
  const rows = await database()
    .select({
      id: approvals.id,
      act: approvals.act,
      reason: approvals.reason,
      askedAt: approvals.askedAt,
      expiresAt: approvals.expiresAt,
      decision: approvals.decision,
      usedAt: approvals.usedAt,
      askedBy: people.name,
      decidedBy: deciding.name,
    })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.askedBy))
    .leftJoin(deciding, eq(deciding.id, approvals.decidedBy))
    .where(and(whose, gt(approvals.askedAt, addMinutes(now, -SHOWN_MINUTES))))
    .orderBy(desc(approvals.askedAt))
    .limit(100)
  return rows.map((row) => ({ ...row, state: stateOf(row, now) }))
}
