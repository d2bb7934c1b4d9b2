import { permissions, type Reach, reachOf } from '#lib/staff/access.ts'

const reaches: readonly Reach[] = ['counter', 'people', 'city']

/** The rights by how far they reach, as lists and forms show them. */
export const permissionGroups = reaches.map((reach) => ({
  reach,
  permissions: permissions.filter((permission) => reachOf(permission) === reach),
}))
