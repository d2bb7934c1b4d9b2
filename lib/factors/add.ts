import { isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffFactors } from '#db/schema/factors.ts'
import type { StaffSession } from '#lib/actor.ts'
import { seal } from '#lib/sealing.ts'
import { newFactorSecret } from './rules.ts'

/**
 * Makes a secret for an app that is not in use yet; one that was made before and never used gives way to it. An app in
 * use stays: it is taken off first (`withdraw.ts`).
 */
export async function addFactor({ staffId }: StaffSession, now: Date): Promise<void> {
  const made = { secret: seal('second-factor', newFactorSecret()), createdAt: now }
  await database()
    .insert(staffFactors)
    .values({ staffId, ...made })
    .onConflictDoUpdate({
      target: staffFactors.staffId,
      set: made,
      setWhere: isNull(staffFactors.activatedAt),
    })
}
