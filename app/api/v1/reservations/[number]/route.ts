import type { AccessKeyHolder } from '#lib/actor.ts'
import { privateJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { jsonBody } from '#lib/auth/api-input.ts'
import { requireKeyHolder } from '#lib/auth/require-key-holder.ts'
import { currentTime } from '#lib/clock.ts'
import { changeBody } from '#lib/exchange/input.ts'
import { reservationForSystem } from '#lib/exchange/read-reservation.ts'
import { Problem } from '#lib/problems.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { changeReservation } from '#lib/reservations/change.ts'

export const dynamic = 'force-dynamic'

type Address = { number: string }

/** The reservation, for whoever shows its access key. */
export const GET = endpoint<Address>(async (request, { number }) =>
  privateJson(await current(await requireKeyHolder(request, number))),
)

/** Moves it to another time, and to another counter if one is named. */
export const PATCH = endpoint<Address>(async (request, { number }) => {
  const holder = await requireKeyHolder(request, number)
  const { counter, startsAt } = await jsonBody(request, changeBody)
  const counterId = counter ?? (await current(holder)).counter
  const changed = await changeReservation(holder, { counterId, startsAt }, currentTime())
  if (!changed.ok) throw new Problem(changed.reason)
  return privateJson(await current(holder))
})

/** Cancels it. It can still be read afterwards. */
export const DELETE = endpoint<Address>(async (request, { number }) => {
  const holder = await requireKeyHolder(request, number)
  const cancelled = await cancelReservation(holder, currentTime())
  if (!cancelled.ok) throw new Problem(cancelled.reason)
  return privateJson(await current(holder))
})

export const { POST, PUT, OPTIONS } = notAllowed('GET', 'PATCH', 'DELETE')

async function current(holder: AccessKeyHolder) {
  const reservation = await reservationForSystem(holder)
  if (!reservation) throw new Problem('wrong_key')
  return reservation
}
