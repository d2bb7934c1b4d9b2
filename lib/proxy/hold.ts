import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { type KeepPlaceRefusal, type Kept, keepPlace } from '#lib/reservations/keep-place.ts'
import { findHold } from '#lib/reservations/queries.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { proxyHoldInput } from './input.ts'
import { callerById } from './queries.ts'

export type ProxyHoldRefusal = KeepPlaceRefusal | 'caller_unknown' | 'exceed_not_allowed'

/**
 * 代理予約: holds a place for somebody while staff talk with them, by the rules that hold for residents, from the places
 * of those who call and from the shared ones. Who holds one for them already moves it (`token`). Past the hours and days
 * in which bookings are taken only with the right to it, and never past a stop. Refuses somebody who is no longer to be
 * found, for whatever reason.
 */
export async function holdForCaller(
  staff: StaffMember,
  wish: Omit<z.output<typeof proxyHoldInput>, 'held'>,
  token: string | undefined,
  now: Date,
): Promise<Result<Kept, ProxyHoldRefusal>> {
  demand(staff, 'proxy.book', wish.counterId)
  const { channel, residentId, isUnbound, ...place } = wish
  if (isUnbound && !may(staff, 'proxy.exceed', wish.counterId)) return refused('exceed_not_allowed')
  if (residentId && !(await callerById(staff, residentId))) return refused('caller_unknown')
  const before = token ? await findHold(token) : null
  const own = before?.staffId === staff.staffId ? token : undefined
  return await keepPlace(place, own, now, { staffId: staff.staffId, channel, residentId, isUnbound })
}
