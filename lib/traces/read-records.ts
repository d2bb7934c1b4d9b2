import { eq, inArray, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff } from '#db/schema/staff.ts'
import { plainDigits } from '#lib/digits.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'

/** The ids of the records that go by this number or ID; what was typed itself, where none does. */
export async function idsOf(typed: string): Promise<string[]> {
  const digits = plainDigits(typed).replace(/[\s-]/g, '')
  const [visits, people, clerks] = await Promise.all([
    database().select({ id: reservations.id }).from(reservations).where(eq(reservations.number, digits)),
    database().select({ id: residents.id }).from(residents).where(eq(residents.number, digits)),
    database()
      .select({ id: staff.id })
      .from(staff)
      .where(or(eq(staff.loginId, typed.toLowerCase()), eq(staff.name, typed))),
  ])
  return [typed, ...[...visits, ...people, ...clerks].map(({ id }) => id)]
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** What people call these records by: numbers of bookings and residents, names of staff. Others keep their id. */
export async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null && UUID.test(id)))] as string[]
  if (known.length === 0) return new Map()
  const [visits, people, clerks] = await Promise.all([
    database()
      .select({ id: reservations.id, number: reservations.number })
      .from(reservations)
      .where(inArray(reservations.id, known)),
    database()
      .select({ id: residents.id, number: residents.number })
      .from(residents)
      .where(inArray(residents.id, known)),
    database().select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, known)),
  ])
  return new Map([
    ...visits.map(({ id, number }) => [id, groupReservationNumber(number)] as const),
    ...people.map(({ id, number }) => [id, groupResidentNumber(number)] as const),
    ...clerks.map(({ id, name }) => [id, name] as const),
  ])
}
