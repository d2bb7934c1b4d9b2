import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { mailReleases, protectionEvents, protectionOpenings, protections } from '#db/schema/protections.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people, roles, staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand, isPermission } from '#lib/staff/access.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { dayOf } from '#lib/time.ts'
import type { ProtectionFilter } from './input.ts'
import { isHeld } from './read-held.ts'
import { isProtected } from './read-visible.ts'
import { stateOf } from './rules.ts'

export type ProtectionRow = Awaited<ReturnType<typeof protectionList>>[number]

/** Who is protected, by number and without any name: whatever else there is to see of them opens with a reason. */
export async function protectionList(
  staff: StaffMember,
  { state }: Pick<ProtectionFilter, 'state'>,
  now: Date,
) {
  demand(staff, 'protection.view')
  const rows = await listed()
    .where(state === 'lifted' ? isNotNull(protections.liftedAt) : isNull(protections.liftedAt))
    .orderBy(asc(protections.endsOn), asc(protections.id))
  const today = dayOf(now)
  const all = rows.map((row) => ({ ...row, state: stateOf(row, today) }))
  return state === 'due' ? all.filter((row) => row.state === 'ending' || row.state === 'overdue') : all
}

const ofMail = { residentId: outbox.residentId, reservationId: outbox.reservationId, mail: outbox.recipient }

const listed = () =>
  database()
    .select({
      id: protections.id,
      householdId: protections.householdId,
      number: sql<string>`coalesce(${residents.number}, ${reservations.number})`,
      residentId: protections.residentId,
      kind: protections.kind,
      startsOn: protections.startsOn,
      endsOn: protections.endsOn,
      note: protections.note,
      officer: people.name,
      liftedAt: protections.liftedAt,
      registeredAt: protections.registeredAt,
      mails: sql<number>`(select count(*)::int from ${outbox} where ${outbox.status} = 'pending' and ${isHeld}
        and ${isProtected(ofMail, sql`${protections.id}`)})`,
    })
    .from(protections)
    .innerJoin(people, eq(people.id, protections.officerId))
    .leftJoin(residents, eq(residents.id, protections.residentId))
    .leftJoin(reservations, eq(reservations.id, protections.reservationId))

/** One protection with those who are protected together with it, its history, and until when it is open here; or null. */
export async function protectionById(staff: StaffMember, id: string, now: Date) {
  demand(staff, 'protection.view')
  const [row] = await listed().where(eq(protections.id, id))
  if (!row) return null
  const [household, events, [opened]] = await Promise.all([
    listed().where(eq(protections.householdId, row.householdId)).orderBy(asc(protections.id)),
    eventsOf(eq(protectionEvents.protectionId, id)),
    database()
      .select({ endsAt: sql<string | null>`max(${protectionOpenings.endsAt})` })
      .from(protectionOpenings)
      .where(and(eq(protectionOpenings.protectionId, id), eq(protectionOpenings.sessionId, staff.sessionId))),
  ])
  const openUntil = opened?.endsAt ? new Date(opened.endsAt) : null
  return {
    ...row,
    state: stateOf(row, dayOf(now)),
    household: household.filter((one) => one.id !== id),
    events,
    openUntil: openUntil && openUntil > now ? openUntil : null,
  }
}

/** What stands beside somebody who was opened: that they are protected, what to heed, and the way to the record. */
export async function protectionOf(
  staff: StaffMember,
  whose: { residentId: string } | { reservationId: string },
): Promise<{ id: string; note: string | null } | null> {
  demand(staff, 'protection.view')
  const of =
    'residentId' in whose
      ? { residentId: sql`${whose.residentId}::uuid` }
      : { reservationId: sql`${whose.reservationId}::uuid` }
  const [found] = await database()
    .select({ id: protections.id, note: protections.note })
    .from(protections)
    .where(isProtected(of, sql`${protections.id}`))
  return found ?? null
}

/** What was told to the officers and nobody said they had seen, the newest first. */
export function unseenEvents(staff: StaffMember) {
  demand(staff, 'protection.view')
  return eventsOf(isNull(protectionEvents.seenAt))
}

const eventsOf = (which: ReturnType<typeof eq>) =>
  database()
    .select({
      id: protectionEvents.id,
      protectionId: protectionEvents.protectionId,
      number: sql<string>`coalesce(${residents.number}, ${reservations.number})`,
      kind: protectionEvents.kind,
      reason: protectionEvents.reason,
      at: protectionEvents.at,
      by: people.name,
    })
    .from(protectionEvents)
    .innerJoin(people, eq(people.id, protectionEvents.staffId))
    .innerJoin(protections, eq(protections.id, protectionEvents.protectionId))
    .leftJoin(residents, eq(residents.id, protections.residentId))
    .leftJoin(reservations, eq(reservations.id, protections.reservationId))
    .where(which)
    .orderBy(desc(protectionEvents.id))
    .limit(100)

/** Whose a case can be: everybody who holds the right today. */
export async function officers(staff: StaffMember, now: Date) {
  demand(staff, 'protection.view')
  const rows = await database()
    .select({ id: people.id, name: people.name, roleId: roles.id, permissions: roles.permissions })
    .from(staffRoles)
    .innerJoin(people, eq(people.id, staffRoles.staffId))
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(
      and(
        isNull(roles.archivedAt),
        isNull(people.lockedAt),
        sql`(${people.retiredAt} is null or ${people.retiredAt} > ${now.toISOString()})`,
        sql`(${staffRoles.validUntil} is null or ${staffRoles.validUntil} >= ${dayOf(now)})`,
        isNull(staffRoles.counterIds),
        isNull(staffRoles.modules),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
  const holding = rows.filter(({ roleId, permissions }) =>
    permissionsOf({ id: roleId, permissions }).filter(isPermission).includes('protection.view'),
  )
  return [...new Map(holding.map(({ id, name }) => [id, { id, name }])).values()]
}

const asking = alias(people, 'asking')

/** The mails to protected people that wait, the oldest first: of what kind, to whose number, and who asked to let them leave. */
export function heldMails(staff: StaffMember) {
  demand(staff, 'protection.view')
  return database()
    .select({
      id: outbox.id,
      kind: outbox.kind,
      createdAt: outbox.createdAt,
      numbers: sql<
        string[]
      >`array(select coalesce(${residents.number}, ${reservations.number}) from ${protections}
        left join ${residents} on ${residents.id} = ${protections.residentId}
        left join ${reservations} on ${reservations.id} = ${protections.reservationId}
        where ${isProtected(ofMail, sql`${protections.id}`)} order by 1)`,
      reason: mailReleases.reason,
      askedBy: asking.name,
      askedById: mailReleases.askedBy,
    })
    .from(outbox)
    .leftJoin(mailReleases, eq(mailReleases.outboxId, outbox.id))
    .leftJoin(asking, eq(asking.id, mailReleases.askedBy))
    .where(and(eq(outbox.status, 'pending'), isHeld))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(200)
}

const deciding = alias(people, 'deciding')

/** Who decided about a mail to somebody protected, or else asked to let it leave, and when; null while nobody has. */
export async function lastOnMail(staff: StaffMember, id: string) {
  demand(staff, 'protection.view')
  const [release] = await database()
    .select({
      asked: { name: asking.name, at: mailReleases.askedAt },
      decided: { name: deciding.name, at: mailReleases.decidedAt },
    })
    .from(mailReleases)
    .innerJoin(asking, eq(asking.id, mailReleases.askedBy))
    .leftJoin(deciding, eq(deciding.id, mailReleases.decidedBy))
    .where(eq(mailReleases.outboxId, id))
  const { name, at } = release?.decided ?? {}
  return name && at ? { name, at } : (release?.asked ?? null)
}

/** Who of these is protected, each by the number they are listed by, with who registered that and when. */
export async function registeredOf(staff: StaffMember, numbers: readonly string[]) {
  demand(staff, 'protection.view')
  const number = sql<string>`coalesce(${residents.number}, ${reservations.number})`
  // A booking of an account stands for the account.
  const owners = database()
    .select({ id: reservations.residentId })
    .from(reservations)
    .where(inArray(reservations.number, [...numbers]))
  return await database()
    .select({ number, name: people.name, at: protections.registeredAt })
    .from(protections)
    .innerJoin(people, eq(people.id, protections.registeredBy))
    .leftJoin(residents, eq(residents.id, protections.residentId))
    .leftJoin(reservations, eq(reservations.id, protections.reservationId))
    .where(
      and(
        isNull(protections.liftedAt),
        or(inArray(number, [...numbers]), inArray(protections.residentId, owners)),
      ),
    )
    .orderBy(asc(number))
}
