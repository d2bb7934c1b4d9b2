import { and, eq, or, type SQL } from 'drizzle-orm'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isReservationNumber, isResidentNumber, normalizeTyped } from '#lib/numbers.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { phoneKey, searchKey } from '#lib/search-key.ts'
import { isResidentWithKey, isVisitWithKey, type KeyWish } from '#lib/searches/read-keys.ts'
import { may } from '#lib/staff/access.ts'
import { readDate } from '#lib/wareki.ts'
import { isStillToCome } from './read-visits.ts'

/** What was said on the telephone, as conditions that find nobody whom one may not know of. */

/** What a word may be a key of: digits a phone number or a birthday, a day of any calendar a birthday, else a name. */
function keysIn(typed: string): KeyWish[] {
  const birthday = readDate(typed)?.replaceAll('-', '')
  const born: KeyWish[] = birthday ? [{ kinds: ['birthday'], key: birthday }] : []
  const digits = typed.normalize('NFKC').replace(/[\s\-()+/.年月日]/g, '')
  if (/^\d+$/.test(digits)) return [{ kinds: ['phone'], key: phoneKey(typed) }, ...born]
  return birthday ? born : [{ kinds: ['name', 'kana'], key: searchKey(typed) }]
}

/** Whether somebody said this of themselves: their ID, name or kana, birthday, phone. */
export function isCaller(staff: StaffMember, typed: string): SQL | undefined {
  const code = normalizeTyped(typed)
  const isSaid = isResidentNumber(code)
    ? eq(residents.number, code)
    : or(...keysIn(typed).map((wish) => isResidentWithKey(residents.id, wish)))
  return and(isSaid, isVisible(staff, { residentId: residents.id }))
}

/** Whether it is the visit of this number or, where people may be looked for, one to come of somebody who was found. */
export function isVisitOfCaller(staff: StaffMember, typed: string, now: Date): SQL | undefined {
  const code = normalizeTyped(typed)
  const isKnown = isVisible(staff, { reservationId: reservations.id })
  if (isReservationNumber(code) || !may(staff, 'residents.view'))
    return and(eq(reservations.number, code), isKnown)
  return and(
    isKnown,
    isStillToCome(now),
    isResidentNumber(code)
      ? eq(residents.number, code)
      : or(...keysIn(typed).map((wish) => isVisitWithKey(reservations, wish))),
  )
}
