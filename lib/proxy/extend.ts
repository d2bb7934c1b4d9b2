import type { StaffMember } from '#lib/actor.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { type Details, keepDraft } from '#lib/reservations/keep-draft.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { heldForCaller } from './queries.ts'

/** Holds the place of somebody longer, once, as residents may, and keeps what was typed where all of it is right. */
export async function extendForCaller(
  staff: StaffMember,
  token: string,
  details: Details | null,
  now: Date,
): Promise<Result<{ expiresAt: Date }, 'hold_lost' | 'already_extended'>> {
  demand(staff, 'proxy.book')
  const hold = await heldForCaller(staff, token, now)
  if (!hold) return refused('hold_lost')
  if (details) await keepDraft({ kind: 'proxy', residentId: hold.residentId }, token, details, hold)
  return await extendHold(staff, token, now)
}
