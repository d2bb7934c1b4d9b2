import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import { type Booked, type BookHeldRefusal, bookHeld } from '#lib/reservations/book-held.ts'
import { type Details, keepDraft } from '#lib/reservations/keep-draft.ts'
import type { ExceedReason, Noted } from '#lib/reservations/rules.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import { heldForCaller } from './queries.ts'

export type ProxyBookRefusal = BookHeldRefusal | 'caller_unknown' | 'exceed_not_allowed' | 'exceed_reason'

type Wish = { details: Details; exceeded?: ExceedReason | undefined }

/**
 * 代理予約: makes what is held for somebody their reservation, with an event that says who booked it for them and by which
 * way, the mail where an address is known, and a trace. The rules are those of residents; with the right to it and a
 * reason, which is recorded, staff go past limits and hours. Sent twice it books once.
 */
export async function bookForCaller(
  staff: StaffMember,
  token: string,
  { details, exceeded }: Wish,
  now: Date,
): Promise<Result<Booked, ProxyBookRefusal>> {
  const hold = await heldForCaller(staff, token, now)
  if (!hold) return refused('hold_lost')
  demand(staff, 'proxy.book', hold.counterId)
  const { residentId, caller, isUnbound } = hold
  if (residentId && !caller) return refused('caller_unknown')
  if (exceeded && !may(staff, 'proxy.exceed', hold.counterId)) return refused('exceed_not_allowed')
  if (isUnbound && !exceeded) return refused('exceed_reason')
  if (!hold.booked) await keepDraft({ kind: 'proxy', residentId }, token, details, hold)
  const channel = hold.channel === 'counter' ? 'counter' : 'phone'
  const noted: Noted = { channel, ...(exceeded && { exceeded }) }
  const traced = recordedWithin(staff, 'visit_booked', now, noted)
  return await bookHeld({ kind: 'proxy', staff, residentId, account: caller, noted, traced }, token, now)
}
