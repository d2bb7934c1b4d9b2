import { and, eq, inArray, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { plainDigits } from '#lib/digits.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { isVisible } from '#lib/protection/read-visible.ts'

/** The ids of the records that go by this number or ID; what was typed itself, where none does. */
export async function idsOf(staff: StaffMember, typed: string): Promise<string[]> {
  const digits = plainDigits(typed).replace(/[\s-]/g, '')
  const [visits, owners, clerks] = await Promise.all([
    database()
      .select({ id: reservations.id })
      .from(reservations)
      .where(and(eq(reservations.number, digits), isVisible(staff, { reservationId: reservations.id }))),
    database()
      .select({ id: residents.id })
      .from(residents)
      .where(and(eq(residents.number, digits), isVisible(staff, { residentId: residents.id }))),
    database()
      .select({ id: people.id })
      .from(people)
      .where(or(eq(people.loginId, typed.toLowerCase()), eq(people.name, typed))),
  ])
  return [typed, ...[...visits, ...owners, ...clerks].map(({ id }) => id)]
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** What people call these records by: numbers of bookings and residents, names of staff. Others keep their id. */
export async function namesOf(
  staff: StaffMember,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null && UUID.test(id)))] as string[]
  if (known.length === 0) return new Map()
  const [visits, owners, clerks, asked] = await Promise.all([
    database()
      .select({ id: reservations.id, number: reservations.number })
      .from(reservations)
      .where(and(inArray(reservations.id, known), isVisible(staff, { reservationId: reservations.id }))),
    database()
      .select({ id: residents.id, number: residents.number })
      .from(residents)
      .where(and(inArray(residents.id, known), isVisible(staff, { residentId: residents.id }))),
    database().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, known)),
    database()
      .select({ id: inquiries.id, number: inquiries.number })
      .from(inquiries)
      .where(
        and(
          inArray(inquiries.id, known),
          isVisible(staff, { residentId: inquiries.residentId, reservationId: inquiries.reservationId }),
        ),
      ),
  ])
  return new Map([
    ...visits.map(({ id, number }) => [id, groupReservationNumber(number)] as const),
    ...owners.map(({ id, number }) => [id, groupResidentNumber(number)] as const),
    ...clerks.map(({ id, name }) => [id, name] as const),
    ...asked.map(({ id, number }) => [id, `${number}`] as const),
  ])
}
