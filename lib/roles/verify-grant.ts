import { and, inArray, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { staff as people, roles } from '#db/schema/staff.ts'
import type { Rights, StaffMember } from '#lib/actor.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { rightsOf } from '#lib/staff/access.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { ADMINISTRATOR, isTimeBoxed } from '#lib/staff/rules.ts'
import { isAdministratorLeft, lockRoles } from '#lib/staff/verify-administrator.ts'
import {
  differing,
  type Given,
  holdsAll,
  includedIn,
  type StoredRole,
  staysAdministrator,
  touched,
} from './rules.ts'

/**
 * Why somebody may not change roles so, or null: nobody gives or takes a right that they do not have themselves,
 * whether in a role or by giving it; somebody must stay administrator of the whole city; and a role that is lent has an
 * end. In the transaction that makes the change: all changes of roles go one after the other, and what the giver may is
 * read anew, so that two administrators cannot take the right from one another at once.
 */
export async function grantRefusal(
  tx: Connection,
  staff: StaffMember,
  changes: readonly WantedChange[],
  now: Date,
): Promise<GrantRefusal | null> {
  await lockRoles(tx)
  const { rights } = await rolesHeld(tx, staff.staffId, now)
  const given = changes.filter(({ thing }) => thing === 'staff_roles').map(givenIn)
  if (given.some(({ after }) => after.some((one) => isTimeBoxed(one.roleId) && one.validUntil === null)))
    return 'end_needed'
  const roleChanges = changes.filter(({ thing }) => thing === 'role')
  if (roleChanges.some((change) => !mayChange(rights, change))) return 'not_yours'
  const moved = given.flatMap(({ before, after }) => touched(before, after))
  if (!holdsAll(rights, await rightsIn(tx, moved))) return 'not_yours'
  return given.length === 0 || (await staysGoverned(tx, given)) ? null : 'last_administrator'
}

/** The role of the administrator stays as it is, but for its name. */
function mayChange(rights: Rights, { thingId, before, after }: WantedChange): boolean {
  const [was, is] = [before, after].map((row) => row as StoredRole | null)
  if (thingId === ADMINISTRATOR && (!after || after.archivedAt !== null || after.permissions !== null))
    return false
  const changed = differing(includedIn(was ?? null), includedIn(is ?? null))
  return holdsAll(rights, rightsOf([{ permissions: changed, counterIds: null }]))
}

const givenIn = ({ thingId, before, after }: WantedChange) => ({
  staffId: thingId,
  before: (before?.roles ?? []) as Given[],
  after: (after?.roles ?? []) as Given[],
})

/** What these roles give together. */
async function rightsIn(tx: Connection, given: readonly Given[]): Promise<Rights> {
  const ids = given.map(({ roleId }) => roleId)
  const rows = await tx.select().from(roles).where(inArray(roles.id, ids))
  return rightsOf(
    given.map(({ roleId, counterIds, modules }) => ({
      permissions: includedIn(rows.find(({ id }) => id === roleId) ?? null),
      counterIds,
      modules,
    })),
  )
}

/** Whether an administrator of the whole city remains, among those who change and all others. */
async function staysGoverned(tx: Connection, given: readonly ReturnType<typeof givenIn>[]): Promise<boolean> {
  const ids = given.map(({ staffId }) => staffId)
  const working = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.retiredAt)))
  const areWorking = working.map(({ id }) => id)
  if (given.some(({ staffId, after }) => areWorking.includes(staffId) && staysAdministrator(after)))
    return true
  return isAdministratorLeft(tx, ids)
}
