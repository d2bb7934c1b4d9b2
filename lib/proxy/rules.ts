import type { Answers } from '#lib/fields/rules.ts'
import { type ProxyChannel, partyParams, type ReservationStatus } from '#lib/reservations/rules.ts'

/** The page where staff book for somebody, and with what is chosen there already. */
export const proxyPath = (
  params?: URLSearchParams,
): '/staff/reservations/new' | `/staff/reservations/new?${string}` =>
  params && params.size > 0 ? `/staff/reservations/new?${params}` : '/staff/reservations/new'

/** The second step: who comes, while the place is held. `held` is the sealed secret of the hold. */
export const proxyDetailsPath = (held: string): `/staff/reservations/new/details?${string}` =>
  `/staff/reservations/new/details?${new URLSearchParams({ held })}`

type VisitToRepeat = {
  number: string
  status: ReservationStatus
  serviceIds: readonly string[]
  residentId: string | null
}

/**
 * Where a visit is booked again for the same people: what it was for is chosen, whose account it was where the reader may
 * open those (`isKnown`), the counter where it is to be the same; of one that was missed all that was said comes along.
 */
export function bookAgainPath(
  { number, status, serviceIds, residentId }: VisitToRepeat,
  { channel, counterId, isKnown }: { channel: ProxyChannel; counterId?: string; isKnown: boolean },
) {
  const params = partyParams(serviceIds.map((serviceId) => ({ serviceId })))
  if (counterId) params.set('counter', counterId)
  const wish = { channel, residentId: isKnown ? residentId : null, isUnbound: false }
  const again = status === 'no_show' ? number : null
  return proxyPath(new URLSearchParams([...proxyParams({ ...wish, again }), ...params]))
}

/** What is read out to somebody about a visit; with the hold it came of, the access key too. */
export const readOutPath = (number: string, held?: string): `/staff/reservations/${string}` =>
  `/staff/reservations/${number}/read-out${held ? `?${new URLSearchParams({ held })}` : ''}`

export const proxyChangePath = (number: string): `/staff/reservations/${string}` =>
  `/staff/reservations/${number}/change`

export const proxyCancelPath = (number: string): `/staff/reservations/${string}` =>
  `/staff/reservations/${number}/cancel/asked`

/** How long the access key is shown after a booking: while whoever asked for it is still on the line. */
export const KEY_SHOWN_MINUTES = 60

/** What a list of callers tells apart by: the town without house numbers, as far as an address says it. */
export function townOf(answers: Answers): string | null {
  const { address } = answers
  if (typeof address !== 'object' || Array.isArray(address)) return null
  return address.address.normalize('NFKC').replace(/\d.*$/su, '') || null
}

/** The letters and digits of a number or key, group by group, as they are spelled on the telephone. */
export const spelled = (grouped: string): string[][] => grouped.split('-').map((group) => [...group])

/** What staff chose beside the visit itself, as addresses carry it from step to step. */
export type ProxyWish = {
  channel: ProxyChannel
  residentId: string | null
  isUnbound: boolean
  /** The number of the missed visit that is booked again. */
  again?: string | null
}

export function proxyParams({ channel, residentId, isUnbound, again }: ProxyWish): URLSearchParams {
  const params = new URLSearchParams()
  if (channel !== 'phone') params.set('channel', channel)
  if (residentId) params.set('resident', residentId)
  if (isUnbound) params.set('past', '1')
  if (again) params.set('again', again)
  return params
}
