import { publicText } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { queryOf } from '#lib/auth/api-input.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { currentTime } from '#lib/clock.ts'
import { availabilityQuery } from '#lib/exchange/input.ts'
import { availabilityJson } from '#lib/exchange/read-availability.ts'
import { daysAsked } from '#lib/exchange/rules.ts'
import { Problem } from '#lib/problems.ts'
import { partyOf, servicesOf } from '#lib/reservations/rules.ts'
import { dayOf } from '#lib/time.ts'

export const dynamic = 'force-dynamic'

/** What is free, slot by slot. Public, and without anything about a person. */
export const GET = endpoint(async (request) => {
  openToAll()
  const { counter, service, persons, from, to } = queryOf(request, availabilityQuery)
  const now = currentTime()
  const days = daysAsked({ from, to }, dayOf(now))
  if (typeof days === 'string')
    throw new Problem('invalid_input', { errors: [{ parameter: 'to', code: days }] })
  const counterIds = counter === undefined ? [] : [counter].flat()
  const serviceIds = servicesOf(partyOf(service === undefined ? [] : [service].flat(), persons))
  const answer = await availabilityJson({ counterIds, serviceIds, ...days }, now)
  if (!answer.ok) throw new Problem(answer.reason)
  return publicText(answer.value, 'public, max-age=1, stale-while-revalidate=5')
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
