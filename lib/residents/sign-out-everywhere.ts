import { residentEvents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import { closeSessions } from './close-sessions.ts'

/** Ends all sessions of a resident, on whatever device: after a phone was lost, or a library computer left open. */
export async function signOutEverywhere(resident: Resident, now: Date): Promise<void> {
  const { residentId } = resident
  await signedIn(resident, async (tx) => {
    // First, since nobody is signed in any more after the other.
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'signed_out_everywhere', ...traceOf(resident), at: now })
    await closeSessions(tx, residentId, now)
  })
}
