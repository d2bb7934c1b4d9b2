import { isLocale } from '#lib/locales.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { Problem } from '#lib/problems.ts'
import { reservationOf } from '#lib/reservations/queries.ts'
import { accessTo } from './access-session.ts'
import type { Asked } from './api-input.ts'

/**
 * The gate of a reservation's files: the visit, what the city says about it, and the language that was asked for, else
 * that of the reservation. Who has not shown the key of this number learns nothing, not even whether it exists.
 */
export async function requireOwnVisit(request: Asked, number: string) {
  const holder = await accessTo(number)
  const visit = holder && (await reservationOf(holder))
  if (!visit) throw new Problem('not_found')
  const wanted = new URL(request.url).searchParams.get('locale') ?? ''
  return { visit, city: await cityOfVisit(visit), locale: isLocale(wanted) ? wanted : visit.locale }
}
