import { and, eq, notInArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { staffRoles } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Module } from '#lib/modules.ts'
import { tellStaff } from '#lib/staff/mail.ts'

type Given = {
  roleId: string
  validUntil: string | null
  counterIds: string[] | null
  modules?: Module[]
}

/** Takes from people the roles that they are no longer to have. */
export async function removeGiven(tx: Connection, wanted: readonly WantedChange[]): Promise<void> {
  for (const { thingId, after } of wanted) {
    const kept = givenIn(after).map(({ roleId }) => roleId)
    await tx
      .delete(staffRoles)
      .where(and(eq(staffRoles.staffId, thingId), notInArray(staffRoles.roleId, kept)))
  }
}

/** Gives people the roles that they are to have, where and until when they are to have them. */
export async function addGiven(tx: Connection, wanted: readonly WantedChange[]): Promise<void> {
  for (const { thingId: staffId, after } of wanted)
    for (const { roleId, validUntil, counterIds, modules = null } of givenIn(after))
      await tx
        .insert(staffRoles)
        .values({ staffId, roleId, validUntil, counterIds, modules })
        .onConflictDoUpdate({
          target: [staffRoles.staffId, staffRoles.roleId],
          set: { validUntil, counterIds, modules },
        })
}

/** Tells people that their roles are others now. */
export async function tellOfGiven(
  tx: Connection,
  _actor: StaffMember,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<void> {
  for (const { thingId } of wanted) await tellStaff(tx, thingId, { kind: 'staff_roles_changed' }, now)
}

const givenIn = (row: WantedChange['after']): Given[] => (row?.roles ?? []) as Given[]
