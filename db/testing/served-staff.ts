import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { hashPassword } from '#lib/passwords.ts'
import type { Permission } from '#lib/staff/access.ts'
import { permissionsOf, type ShippedRole, shippedRoles } from '#lib/staff/rules.ts'
import { staffMember } from './factories.ts'

const PASSWORD = 'walks through every door'

/** Every role the product is shipped with. */
export const servedRoles: readonly ShippedRole[] = shippedRoles

/** Somebody new of the served city with one shipped role, and what that role has as it is shipped. */
export async function servedStaff(role: ShippedRole) {
  const { staffId, loginId } = await staffMember({ role, passwordHash: await hashPassword(PASSWORD) })
  return {
    staffId,
    loginId,
    password: PASSWORD,
    permissions: permissionsOf({ id: role, permissions: null }) as readonly Permission[],
  }
}

/** Which rights somebody was refused, one entry for each time, in alphabetical order. */
export async function servedRefusals(staffId: string): Promise<string[]> {
  const rows = await database()
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.actorId, staffId), eq(auditEntries.act, 'right_refused')))
  return rows.map(({ detail }) => String(detail?.permission)).toSorted()
}
