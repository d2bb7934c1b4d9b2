import type { StaffMember } from '#lib/actor.ts'
import { releaseHold } from '#lib/reservations/release-hold.ts'
import { demand } from '#lib/staff/access.ts'
import { heldForCaller } from './queries.ts'

/** Gives a place back at once when the call ends without a booking; only what this member of staff holds. */
export async function releaseForCaller(staff: StaffMember, token: string, now: Date): Promise<void> {
  demand(staff, 'proxy.book')
  if (await heldForCaller(staff, token, now)) await releaseHold(staff, token)
}
