import type { Rights } from '#lib/actor.ts'
import type { Module } from '#lib/modules.ts'
import { isPermission, type Permission, permissions } from '#lib/staff/access.ts'
import { ADMINISTRATOR, isShippedRole, permissionsOf, shippedPermissions } from '#lib/staff/rules.ts'

/**
 * A role somebody has: the last day on which it holds, the counters it holds at and the modules it is for, where there is
 * an end or a bound.
 */
export type Given = {
  roleId: string
  validUntil: string | null
  counterIds: readonly string[] | null
  /** Records of long ago say nothing of modules: all of them. */
  modules?: readonly Module[] | null
}

/** A role as a record keeps it. */
export type StoredRole = { id: string; permissions: readonly string[] | null; archivedAt: unknown }

/** What a role includes now: nothing while it lies in the archive. */
export const includedIn = (role: StoredRole | null): readonly Permission[] =>
  role && role.archivedAt === null ? permissionsOf(role).filter(isPermission) : []

/**
 * The rights that the product has gained since somebody last decided what a shipped role includes here, and which it is
 * shipped with: nobody has said no to them. Where nothing is known of that decision (`seen` is absent), all that it is
 * shipped with and lacks. A role that follows the product has them by itself.
 */
export const newRights = (
  { id, permissions: own }: Pick<StoredRole, 'id' | 'permissions'>,
  seen: readonly string[] | null,
): Permission[] =>
  own && id !== ADMINISTRATOR && isShippedRole(id)
    ? shippedPermissions[id].filter((right) => !own.includes(right) && !seen?.includes(right))
    : []

/** The permissions that one set has and the other lacks, in the order of the list. */
export const differing = (one: readonly string[], other: readonly string[]): Permission[] =>
  permissions.filter((permission) => one.includes(permission) !== other.includes(permission))

/** Whether somebody holds all of these rights, each wherever it is to hold: nobody gives or takes what they lack. */
export const holdsAll = (holder: Rights, rights: Rights): boolean =>
  [...rights].every(([permission, where]) => {
    const own = holder.get(permission)
    if (own === undefined || own === 'all') return own === 'all'
    return where !== 'all' && where.every((id) => own.includes(id))
  })

/** Whether somebody has the same role in the same places until the same day. */
export const isSameGiven = (one: Given, other: Given): boolean =>
  one.roleId === other.roleId &&
  one.validUntil === other.validUntil &&
  String(one.counterIds) === String(other.counterIds) &&
  String(one.modules ?? null) === String(other.modules ?? null)

/** The roles that come, go, or hold elsewhere or for another time after a change, as they were and as they will be. */
export const touched = (before: readonly Given[], after: readonly Given[]): Given[] => [
  ...before.filter((one) => !after.some((other) => isSameGiven(one, other))),
  ...after.filter((one) => !before.some((other) => isSameGiven(one, other))),
]

/** Whether somebody with these roles stays an administrator: of the whole city, and without end. */
export const staysAdministrator = (given: readonly Given[]): boolean =>
  given.some(
    ({ roleId, validUntil, counterIds, modules = null }) =>
      roleId === ADMINISTRATOR && validUntil === null && counterIds === null && modules === null,
  )
