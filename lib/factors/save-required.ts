import { inArray, notInArray, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { roles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { demand } from '#lib/staff/access.ts'

/**
 * Decides whose roles ask for a second factor. Whoever holds one of them and has no app sets one up before the next page
 * opens; nobody is signed out for it.
 */
export async function saveRequired(staff: StaffMember, roleIds: readonly string[], now: Date): Promise<void> {
  demand(staff, 'roles.edit')
  await database().transaction(async (tx) => {
    const wanted = [...roleIds]
    const [asks, asksNot] = [inArray(roles.id, wanted), notInArray(roles.id, wanted)]
    const changed = await tx
      .update(roles)
      .set({ requiresSecondFactor: sql`not ${roles.requiresSecondFactor}` })
      .where(
        sql`(${asks} and not ${roles.requiresSecondFactor}) or (${asksNot} and ${roles.requiresSecondFactor})`,
      )
      .returning({ id: roles.id, requiresSecondFactor: roles.requiresSecondFactor })
    for (const { id, requiresSecondFactor } of changed) {
      const detail = { requiresSecondFactor }
      await recordTrace(tx, staff, { act: 'role_changed', subject: { kind: 'role', id }, detail }, now)
    }
  })
  log().info({ staffId: staff.staffId, roleIds }, 'roles with a second factor saved')
}
