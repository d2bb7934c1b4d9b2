import { and, eq, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand, may, rightsOf } from '#lib/staff/access.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { readRequests } from './read-requests.ts'
import {
  type ApprovalAct,
  approvalActNames,
  approvalActs,
  mayDecide,
  OPEN_MINUTES,
  openStates,
} from './rules.ts'

export type Approval = Awaited<ReturnType<typeof approvalsToDecide>>[number]

/** What others asked for in the last month of what this person may know of, the newest first, with what became of it. */
export function approvalsToDecide(staff: StaffMember, now: Date) {
  demand(staff, 'approvals.decide')
  return readRequests(staff, ofOthers(staff), now)
}

/** How many requests wait for this person to decide: what the menu says. Nobody counts what they may not know of. */
export function approvalsWaiting(staff: StaffMember, now: Date): Promise<number> {
  demand(staff, 'approvals.decide')
  const isOpen = and(isNull(approvals.decision), isNull(approvals.endedAt), gt(approvals.expiresAt, now))
  // By when it was asked, for the index.
  const isRecent = gt(approvals.askedAt, addMinutes(now, -OPEN_MINUTES))
  return database().$count(approvals, and(ofOthers(staff), isOpen, isRecent))
}

const ofOthers = (staff: StaffMember) =>
  and(
    ne(approvals.askedBy, staff.staffId),
    inArray(
      approvals.act,
      approvalActNames.filter((act) => mayDecide(staff, act)),
    ),
  )

/** All that this person asked for in the last month, of what they may still ask for. */
export function ownRequests(staff: StaffMember, now: Date) {
  const own = approvalActNames.filter((act) => may(staff, approvalActs[act]))
  return readRequests(staff, and(eq(approvals.askedBy, staff.staffId), inArray(approvals.act, own)), now)
}

/** What this person asked for, of one act. */
export function ownApprovals(staff: StaffMember, act: ApprovalAct, now: Date) {
  demand(staff, approvalActs[act])
  return readRequests(staff, and(eq(approvals.askedBy, staff.staffId), eq(approvals.act, act)), now)
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
  return (
    (await readRequests(staff, same, now)).find(({ state }) => openStates.some((one) => one === state)) ??
    null
  )
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
