import { and, eq, gt, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { staffFactors } from '#db/schema/factors.ts'
import { roles, staff, staffRoles, staffSessions } from '#db/schema/staff.ts'
import type { Rights, RoleName } from '#lib/actor.ts'
import { isNoteDue } from '#lib/sign-in-rules.ts'
import { dayOf } from '#lib/time.ts'
import { rightsOf } from './access.ts'
import {
  isSessionOpen,
  isTokenOf,
  nextStep,
  permissionsOf,
  type SessionLimits,
  type SignInStep,
  shippedLimits,
} from './rules.ts'

export type SessionHolder = {
  staffId: string
  sessionId: string
  name: string
  roles: readonly RoleName[]
  rights: Rights
  /** What is missing before this session opens anything. */
  step: SignInStep | null
  provedAt: Date
}

type Session = { sessionId: string; staffId: string }

/** What a browser shows of a session: which, whose, and the token of its last proof. */
export type SessionTicket = Session & { token: string }

/**
 * Whose session this is and what they may do today, while it is open, its token is the newest and its owner still works
 * here; notes that they were seen. For the gate, which has read the session from a sealed cookie.
 */
export async function keepSession(
  ticket: SessionTicket,
  now: Date,
  limits: SessionLimits = shippedLimits,
): Promise<SessionHolder | null> {
  const read = await readSession(ticket, now, limits)
  if (!(read && isTokenOf(read.session, ticket.token, now))) return null
  if (isNoteDue(read.session, now))
    await database()
      .update(staffSessions)
      .set({ lastSeenAt: now })
      .where(eq(staffSessions.id, ticket.sessionId))
  return read.holder
}

/** The same for an answer that goes on and on by itself: nobody was seen, so the session may end meanwhile. */
export const watchSession = async (
  session: Session,
  now: Date,
  limits: SessionLimits = shippedLimits,
): Promise<SessionHolder | null> => (await readSession(session, now, limits))?.holder ?? null

async function readSession({ sessionId, staffId }: Session, now: Date, limits: SessionLimits) {
  const [found, { needsFactor, ...held }] = await Promise.all([
    openSession(sessionId, staffId, now),
    rolesHeld(database(), staffId, now),
  ])
  if (!found || !isSessionOpen(found.session, limits, now)) return null
  const { name, mustChangePassword, activatedAt, session } = found
  const step = nextStep({
    hasFactor: activatedAt !== null,
    hasShownFactor: session.factorAt !== null,
    mustChangePassword,
    needsFactor,
  })
  return { session, holder: { staffId, sessionId, name, ...held, step, provedAt: session.provedAt } }
}

/** The session of somebody who works here at this moment: who left at midnight or was locked has none any more. */
async function openSession(sessionId: string, staffId: string, now: Date) {
  const [found] = await database()
    .select({
      name: staff.name,
      mustChangePassword: staff.mustChangePassword,
      activatedAt: staffFactors.activatedAt,
      session: staffSessions,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .leftJoin(staffFactors, and(eq(staffFactors.staffId, staff.id), isNotNull(staffFactors.activatedAt)))
    .where(
      and(
        eq(staffSessions.id, sessionId),
        eq(staff.id, staffId),
        isNull(staff.lockedAt),
        or(isNull(staff.retiredAt), gt(staff.retiredAt, now)),
      ),
    )
  return found
}

/** A role of somebody that gives them something on this day: neither in the archive nor run out. */
export const isInForce = (staffId: string | readonly string[], now: Date) =>
  and(
    inArray(staffRoles.staffId, [staffId].flat()),
    isNull(roles.archivedAt),
    or(isNull(staffRoles.validUntil), gte(staffRoles.validUntil, dayOf(now))),
  )

/** The roles somebody holds on this day, and what they unite to. A role that was archived or has run out gives nothing. */
export async function rolesHeld(
  tx: Connection,
  staffId: string,
  now: Date,
): Promise<Pick<SessionHolder, 'roles' | 'rights'> & { needsFactor: boolean }> {
  const rows = await tx
    .select({
      id: roles.id,
      name: roles.name,
      permissions: roles.permissions,
      requiresSecondFactor: roles.requiresSecondFactor,
      counterIds: staffRoles.counterIds,
      modules: staffRoles.modules,
    })
    .from(staffRoles)
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(isInForce(staffId, now))
    .orderBy(roles.id)
  const held = rows.map((row) => ({ ...row, permissions: permissionsOf(row) }))
  return {
    roles: rows.map(({ id, name }) => ({ id, name })),
    rights: rightsOf(held),
    needsFactor: rows.some(({ requiresSecondFactor }) => requiresSecondFactor),
  }
}

/** What each of many people may do on this day; who holds no role is not among them. */
export async function rightsOfEach(
  tx: Connection,
  staffIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Rights>> {
  const rows = await tx
    .select({
      staffId: staffRoles.staffId,
      id: roles.id,
      permissions: roles.permissions,
      counterIds: staffRoles.counterIds,
      modules: staffRoles.modules,
    })
    .from(staffRoles)
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(isInForce(staffIds, now))
  const held = Map.groupBy(rows, (row) => row.staffId)
  return new Map(
    [...held].map(([id, own]) => [
      id,
      rightsOf(own.map((row) => ({ ...row, permissions: permissionsOf(row) }))),
    ]),
  )
}
