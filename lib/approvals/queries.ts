import { and, desc, eq, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand, rightsOf } from '#lib/staff/access.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { type ApprovalAct, approvalActNames, approvalActs, mayDecide, stateOf } from './rules.ts'

export type Approval = Awaited<ReturnType<typeof approvalsToDecide>>[number]

/** So far back a list of requests goes. */
const SHOWN_MINUTES = 30 * 24 * 60

/** What others asked for in the last month of what this person may know of, the newest first, with what became of it. */
export function approvalsToDecide(staff: StaffMember, now: Date) {
  demand(staff, 'approvals.decide')
  const own = approvalActNames.filter((act) => mayDecide(staff, act))
  return listed(and(ne(approvals.askedBy, staff.staffId), inArray(approvals.act, own)), now)
}

/** What this person asked for, of one act. */
export function ownApprovals(staff: StaffMember, act: ApprovalAct, now: Date) {
  demand(staff, approvalActs[act])
  return listed(and(eq(approvals.askedBy, staff.staffId), eq(approvals.act, act)), now)
}

/** What this person asked for in one request, to be done just so; null for a request that is not theirs. */
export async function ownWish(staff: StaffMember, id: string, act: ApprovalAct) {
  demand(staff, approvalActs[act])
  const own = and(eq(approvals.id, id), eq(approvals.askedBy, staff.staffId), eq(approvals.act, act))
  const [found] = await database().select({ input: approvals.input }).from(approvals).where(own)
  return found?.input ?? null
}

/**
 * Who has asked for the same already, and when, while that request is open: as long as it is, nobody asks a second time.
 * `about` is what the request is about, as `requestApproval` was told it.
 */
export async function openApproval(staff: StaffMember, act: ApprovalAct, about: string, now: Date) {
  demand(staff, approvalActs[act])
  const same = and(eq(approvals.act, act), eq(approvals.about, about), gt(approvals.expiresAt, now))
  return (await listed(same, now)).find(({ state }) => state === 'waiting' || state === 'given') ?? null
}

/** The names of those who may allow what this person asks for: all who may decide today, but themselves. */
export async function approversFor(staff: StaffMember, now: Date): Promise<string[]> {
  const rows = await database()
    .select({
      staffId: people.id,
      name: people.name,
      id: roles.id,
      permissions: roles.permissions,
      counterIds: staffRoles.counterIds,
      modules: staffRoles.modules,
    })
    .from(people)
    .innerJoin(staffRoles, eq(staffRoles.staffId, people.id))
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(
      and(
        ne(people.id, staff.staffId),
        isNull(people.lockedAt),
        or(isNull(people.retiredAt), gt(people.retiredAt, now)),
        isNull(roles.archivedAt),
        or(isNull(staffRoles.validUntil), gte(staffRoles.validUntil, dayOf(now))),
      ),
    )
    .orderBy(people.name)
  const deciding = rows.filter((row) =>
    rightsOf([{ ...row, permissions: permissionsOf(row) }]).has('approvals.decide'),
  )
  return [...new Map(deciding.map(({ staffId, name }) => [staffId, name])).values()]
}

async function listed(whose: ReturnType<typeof and>, now: Date) {
  const deciding = alias(people, 'deciding')
  const rows = await database()
    .select({
      id: approvals.id,
      act: approvals.act,
      input: approvals.input,
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
