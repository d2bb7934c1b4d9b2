import type { Connection } from '#db/client.ts'
import { roles } from '#db/schema/staff.ts'
import { shippedRoles } from './rules.ts'

/** Sees to it that the shipped roles are there: the migrations write them, a database that was emptied has none. */
export async function loadRoles(tx: Connection): Promise<void> {
  await tx
    .insert(roles)
    .values(shippedRoles.map((id) => ({ id, isShipped: true })))
    .onConflictDoNothing()
}
