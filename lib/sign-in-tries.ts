import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import type { signInTries } from '#db/schema/staff.ts'
import { isFirstPause, pauseMinutes } from '#lib/sign-in-rules.ts'
import { addMinutes } from '#lib/time.ts'

/** Those of residents are counted by the database itself (`count_try` in the migrations). */
type TriesTable = typeof signInTries

/**
 * Counts a try as wrong until it proves right, so that tries sent at once gain nothing. `isAllowed` is false while
 * sign-in with this ID pauses: the try must not be looked at. `pauseUntil`: if it proves wrong, sign-in pauses for
 * the first time, until then.
 */
export const countTry = (
  table: TriesTable,
  loginHash: string,
  now: Date,
): Promise<{ isAllowed: boolean; pauseUntil: Date | null }> =>
  database().transaction(async (tx) => {
    await tx.insert(table).values({ loginHash, lastAt: now }).onConflictDoNothing()
    const own = eq(table.loginHash, loginHash)
    const [tries] = await tx.select().from(table).where(own).for('update')
    // A right try at the same moment has just removed the row: this one counts as the first.
    if (tries?.lockedUntil && now < tries.lockedUntil) return { isAllowed: false, pauseUntil: null }
    const failures = (tries?.failures ?? 0) + 1
    const minutes = pauseMinutes(failures)
    const lockedUntil = minutes > 0 ? addMinutes(now, minutes) : null
    await tx.update(table).set({ failures, lockedUntil, lastAt: now }).where(own)
    return { isAllowed: true, pauseUntil: isFirstPause(failures) ? lockedUntil : null }
  })

/** Forgets the wrong tries of an ID, after a right one. */
export const forgetTries = async (tx: Connection, table: TriesTable, loginHash: string): Promise<void> => {
  await tx.delete(table).where(eq(table.loginHash, loginHash))
}
