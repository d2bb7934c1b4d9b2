import type { Connection } from '#db/client.ts'
import { may } from '#lib/staff/access.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'

/** Whether somebody may see who is protected, on this day: only then the case can be theirs. */
export const isOfficer = async (tx: Connection, staffId: string, now: Date): Promise<boolean> =>
  may(await rolesHeld(tx, staffId, now), 'protection.view')
