import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { givesRights } from '#lib/changes/rules.ts'
import { may } from '#lib/staff/access.ts'
import { grantRefusal } from './verify-grant.ts'

/**
 * Whether somebody may change roles by a file, or by taking a file back, as these changes say: only who edits roles,
 * and gives or takes no right that they lack. In the transaction that makes the change.
 */
export async function mayBringRoles(
  tx: Connection,
  staff: StaffMember,
  changes: readonly WantedChange[],
  now: Date,
): Promise<boolean> {
  const ofRoles = changes.filter(({ thing }) => givesRights(thing))
  if (ofRoles.length === 0) return true
  return may(staff, 'roles.edit') && (await grantRefusal(tx, staff, ofRoles, now)) === null
}
