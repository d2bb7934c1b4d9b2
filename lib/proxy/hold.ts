import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { type KeepPlaceRefusal, type Kept, keepPlace } from '#lib/reservations/keep-place.ts'
import { findHold } from '#lib/reservations/queries.ts'
import { keptParty } from '#lib/reservations/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { proxyHoldInput } from './input.ts'
import { type Caller, callerById, missedVisit } from './queries.ts'

type Wish = Omit<z.output<typeof proxyHoldInput>, 'held'>

export type ProxyHoldRefusal = KeepPlaceRefusal | 'caller_unknown' | 'exceed_not_allowed'

/**
 * 代理予約: holds a place for somebody while staff talk with them, by the rules that hold for residents, from the places
 * of those who call and from the shared ones. Who holds one for them already moves it (`token`). Past the hours and days
 * in which bookings are taken only with the right to it, and never past a stop. Where a missed visit is booked again, what
 * was said for it is beside the place at once. Refuses somebody who is no longer to be found, for whatever reason.
 */
export async function holdForCaller(
  staff: StaffMember,
  wish: Wish,
  token: string | undefined,
  now: Date,
): Promise<Result<Kept, ProxyHoldRefusal>> {
  demand(staff, 'proxy.book', wish.counterId)
  const { channel, residentId, isUnbound, again, ...place } = wish
  if (isUnbound && !may(staff, 'proxy.exceed', wish.counterId)) return refused('exceed_not_allowed')
  const caller = residentId ? await callerById(staff, residentId) : null
  if (residentId && !caller) return refused('caller_unknown')
  const before = token ? await findHold(token) : null
  const own = before?.staffId === staff.staffId ? token : undefined
  const kept = await keepPlace(place, own, now, { staffId: staff.staffId, channel, residentId, isUnbound })
  if (kept.ok && again && !own)
    await keepSaidBefore(staff, kept.value.token, { again, caller, visitors: place.visitors })
  return kept
}

type SaidBefore = { again: string; caller: Caller | null; visitors: Wish['visitors'] }

/**
 * What the people of a missed visit had said is said again, unless it is somebody else who books now. The address of their
 * account is not said: it is used anyway, and proven.
 */
async function keepSaidBefore(
  staff: StaffMember,
  token: string,
  { again, caller, visitors }: SaidBefore,
): Promise<void> {
  const missed = await missedVisit(staff, again)
  if (!missed || (caller && caller.id !== missed.residentId)) return
  const { email, ...said } = missed.details
  const company = keptParty(visitors, missed.visitors)
  const details = { ...said, ...(email && email !== caller?.email && { email }), company }
  await keepDraft({ kind: 'proxy', residentId: caller?.id ?? null }, token, details, { visitors })
}
