import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { staff as people, roleRightsSeen, roles, staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { demand } from '#lib/staff/access.ts'
import { isInForce } from '#lib/staff/keep-session.ts'
import { permissionsOf } from '#lib/staff/rules.ts'
import { newRights } from './rules.ts'

export type RoleToShow = Awaited<ReturnType<typeof rolesToShow>>[number]

/** Every role with what it includes and how many people have it; the shipped ones first, as they are shipped. */
export async function rolesToShow(staff: StaffMember) {
  demand(staff, 'roles.view')
  const rows = await database()
    .select({
      id: roles.id,
      name: roles.name,
      permissions: roles.permissions,
      isShipped: roles.isShipped,
      archivedAt: roles.archivedAt,
      seen: roleRightsSeen.permissions,
      holders: count(people.id),
    })
    .from(roles)
    .leftJoin(roleRightsSeen, eq(roleRightsSeen.roleId, roles.id))
    .leftJoin(staffRoles, eq(staffRoles.roleId, roles.id))
    .leftJoin(people, and(eq(people.id, staffRoles.staffId), isNull(people.retiredAt)))
    .groupBy(roles.id, roleRightsSeen.roleId)
    .orderBy(asc(roles.createdAt), asc(roles.id))
  return rows.map(({ seen, ...row }) => ({
    ...row,
    isOwn: row.permissions !== null,
    /** What the product has gained since this was decided, and whether it is known when that was. */
    newRights: row.archivedAt === null ? newRights(row, seen) : [],
    isSeenKnown: seen !== null,
    permissions: [...permissionsOf(row)],
  }))
}

/** One role for its form, who has it, and the newest change of it; or null. */
export async function roleToEdit(staff: StaffMember, id: string) {
  const role = (await rolesToShow(staff)).find((one) => one.id === id)
  if (!role) return null
  const [seen, holders] = await Promise.all([newestChange(database(), [['role', id]]), holdersOf(id)])
  return { role, seen, holders }
}

const holdersOf = (roleId: string) =>
  database()
    .select({
      id: people.id,
      name: people.name,
      validUntil: staffRoles.validUntil,
      counterIds: staffRoles.counterIds,
      modules: staffRoles.modules,
    })
    .from(staffRoles)
    .innerJoin(people, eq(people.id, staffRoles.staffId))
    .where(and(eq(staffRoles.roleId, roleId), isNull(people.retiredAt)))
    .orderBy(asc(people.loginId))

/** A person with the roles that were given to them, also those that have run out; or null. */
export async function personWithRoles(staff: StaffMember, staffId: string) {
  demand(staff, 'roles.view')
  const [person] = await database()
    .select({ id: people.id, loginId: people.loginId, name: people.name, retiredAt: people.retiredAt })
    .from(people)
    .where(eq(people.id, staffId))
  if (!person) return null
  const [given, seen] = await Promise.all([
    database().select().from(staffRoles).where(eq(staffRoles.staffId, staffId)).orderBy(staffRoles.roleId),
    newestChange(database(), [['staff_roles', staffId]]),
  ])
  return { person, given, seen }
}

/** What a person may do on this day, and by which role each: the roles that hold now, with all they include. */
export async function rolesInForce(staff: StaffMember, staffId: string, now: Date) {
  demand(staff, 'roles.view')
  const rows = await database()
    .select({
      id: roles.id,
      name: roles.name,
      permissions: roles.permissions,
      validUntil: staffRoles.validUntil,
      counterIds: staffRoles.counterIds,
      modules: staffRoles.modules,
    })
    .from(staffRoles)
    .innerJoin(roles, eq(roles.id, staffRoles.roleId))
    .where(isInForce(staffId, now))
    .orderBy(asc(roles.createdAt), asc(roles.id))
  return rows.map((row) => ({ ...row, permissions: permissionsOf(row) }))
}

/** The counters a role can be bound to. */
export function countersToBind(staff: StaffMember) {
  demand(staff, 'roles.view')
  return database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .where(isNull(counters.archivedAt))
    .orderBy(asc(counters.position), asc(counters.id))
}
