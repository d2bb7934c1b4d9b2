import { and, isNull, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditChecks } from '#db/schema/audit.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { demand } from '#lib/staff/access.ts'

/**
 * Asks for a look through all seals, with one that was kept outside where there is one. A job does it within a minute,
 * since the record of years takes longer than anybody waits for a page; what is asked for twice is done once.
 */
export async function requestCheck(staff: StaffMember, seal: string | null, now: Date): Promise<void> {
  demand(staff, 'audit.view')
  await database().transaction(async (tx) => {
    const same = and(isNull(auditChecks.finishedAt), sql`${auditChecks.seal} is not distinct from ${seal}`)
    if ((await tx.$count(auditChecks, same)) > 0) return
    await tx.insert(auditChecks).values({ askedAt: now, askedBy: staff.staffId, seal })
    await recordTrace(tx, staff, { act: 'seals_verified' }, now)
  })
}
