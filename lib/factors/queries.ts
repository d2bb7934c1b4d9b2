import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { recoveryCodes, staffFactors } from '#db/schema/factors.ts'
import { roles, staff } from '#db/schema/staff.ts'
import type { StaffMember, StaffSession } from '#lib/actor.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { unseal } from '#lib/sealing.ts'
import { demand } from '#lib/staff/access.ts'
import { factorAddress, inGroups } from './rules.ts'

/** Where one's own second factor stands: since when it is in use, and how many recovery codes are left. */
export async function ownFactor({ staffId }: Pick<StaffSession, 'staffId'>) {
  const [[factor], [left]] = await Promise.all([
    database()
      .select({ activatedAt: staffFactors.activatedAt })
      .from(staffFactors)
      .where(eq(staffFactors.staffId, staffId)),
    database()
      .select({ codes: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt))),
  ])
  return { activatedAt: factor?.activatedAt ?? null, codesLeft: left?.codes ?? 0 }
}

/**
 * What an app that is being set up has to be told, as a QR code says it and as it is typed by hand; null before one was
 * begun and once it is in use. `issuer` is the city, under which the app shows it.
 */
export async function factorToShow({ staffId }: StaffSession, issuer: string) {
  const [factor] = await database()
    .select({ secret: staffFactors.secret, loginId: staff.loginId })
    .from(staffFactors)
    .innerJoin(staff, eq(staff.id, staffFactors.staffId))
    .where(and(eq(staffFactors.staffId, staffId), isNull(staffFactors.activatedAt)))
  if (!factor) return null
  const secret = unseal('second-factor', factor.secret)
  const address = factorAddress(secret, { label: factor.loginId, issuer })
  return { address, letters: inGroups(secret) }
}

/** The roles in use, each with whether it asks for a second factor; and the newest change of them all, by whom and when. */
export async function rolesWithFactor(member: StaffMember) {
  demand(member, 'roles.edit')
  const all = await database()
    .select({ id: roles.id, name: roles.name, requiresSecondFactor: roles.requiresSecondFactor })
    .from(roles)
    .where(isNull(roles.archivedAt))
    .orderBy(asc(roles.createdAt), asc(roles.id))
  const ids = all.map(({ id }) => id)
  const [seen, last] = await Promise.all([
    newestChange(
      database(),
      ids.map((id) => ['role', id] as const),
    ),
    lastChange(member, 'role', ids),
  ])
  return { roles: all, seen, last }
}
