import { and, eq, or, type SQL } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isReservationNumber, normalizeTyped } from '#lib/numbers.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { searchFor } from '#lib/residents/input.ts'
import { isMeant, keyOf } from '#lib/residents/read-file.ts'
import { isVisitWithKey } from '#lib/searches/read-keys.ts'
import { may } from '#lib/staff/access.ts'
import { isStillToCome } from './read-visits.ts'

/** What was said on the telephone, as conditions that find nobody whom one may not know of. */

/** Whether somebody said this of themselves: their ID, name or kana, birthday, phone. */
export const isCaller = (staff: StaffMember, typed: string): SQL | undefined =>
  and(isMeant(searchFor(typed)), isVisible(staff, { residentId: residents.id }))

/** Whether it is the visit of this number or, where people may be looked for, one to come of somebody who was found. */
export function isVisitOfCaller(staff: StaffMember, typed: string, now: Date): SQL | undefined {
  const code = normalizeTyped(typed)
  const isKnown = isVisible(staff, { reservationId: reservations.id })
  if (isReservationNumber(code) || !may(staff, 'residents.view'))
    return and(eq(reservations.number, code), isKnown)
  return and(isKnown, isStillToCome(now), isVisitOf(typed))
}

/** Whether it is a visit of one of them, or was booked with what they said. */
const isVisitOf = (typed: string): SQL | undefined =>
  or(
    ...searchFor(typed).map((search) => {
      const wish = keyOf(search)
      return wish ? isVisitWithKey(reservations, wish) : isMeant([search])
    }),
  )
