import { randomUUID } from 'node:crypto'
import { and, inArray, isNull, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { type Connection, database } from '#db/client.ts'
import { protections } from '#db/schema/protections.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { protectionInput } from './input.ts'
import { recordEvent } from './record-event.ts'
import { yearFrom } from './rules.ts'
import { isOfficer } from './verify-officer.ts'

export type AddRefusal = 'not_found' | 'protected_already' | 'no_officer'

/**
 * Registers 支援措置 for a year: for one person, or for all of a household who are protected together. From this moment
 * nobody finds them. All or none: a number that is unknown or protected already is refused with the others.
 */
export async function addProtection(
  staff: StaffMember,
  { numbers, kind, startsOn, officer, note }: z.output<typeof protectionInput>,
  now: Date,
): Promise<Result<{ ids: string[] }, AddRefusal>> {
  demand(staff, 'protection.edit')
  return await database().transaction(async (tx) => {
    if (!(await isOfficer(tx, officer, now))) return refused('no_officer')
    const whose = await subjectsOf(tx, [...new Set(numbers)])
    if (!whose) return refused('not_found')
    if (await isOneProtected(tx, whose)) return refused('protected_already')
    const householdId = randomUUID()
    const added = await tx
      .insert(protections)
      .values(
        whose.map((subject) => ({
          ...subject,
          householdId,
          kind,
          startsOn,
          endsOn: yearFrom(startsOn),
          officerId: officer,
          note: note || null,
          registeredAt: now,
          registeredBy: staff.staffId,
        })),
      )
      .returning({ id: protections.id })
    for (const { id } of added) await recordEvent(tx, staff, { protectionId: id, kind: 'registered' }, now)
    return ok({ ids: added.map(({ id }) => id) })
  })
}

type Subject = { residentId: string } | { reservationId: string }

/** Two who register the same person at once go one after the other. */
async function isOneProtected(tx: Connection, whose: readonly Subject[]): Promise<boolean> {
  await tx.execute(sql`lock table ${protections} in share row exclusive mode`)
  const residentIds = whose.flatMap((one) => ('residentId' in one ? [one.residentId] : []))
  const reservationIds = whose.flatMap((one) => ('reservationId' in one ? [one.reservationId] : []))
  const isOne = or(
    inArray(protections.residentId, residentIds),
    inArray(protections.reservationId, reservationIds),
  )
  return (await tx.$count(protections, and(isNull(protections.liftedAt), isOne))) > 0
}

/** The accounts, and the bookings that have none; a booking of an account stands for the account. Null if one is unknown. */
async function subjectsOf(tx: Connection, numbers: readonly string[]): Promise<Subject[] | null> {
  const [people, visits] = await Promise.all([
    tx
      .select({ id: residents.id, number: residents.number })
      .from(residents)
      .where(inArray(residents.number, [...numbers])),
    tx
      .select({ id: reservations.id, number: reservations.number, residentId: reservations.residentId })
      .from(reservations)
      .where(inArray(reservations.number, [...numbers])),
  ])
  if (people.length + visits.length < numbers.length) return null
  const ids = new Set([
    ...people.map(({ id }) => id),
    ...visits.flatMap(({ residentId }) => residentId ?? []),
  ])
  return [
    ...[...ids].map((residentId) => ({ residentId })),
    ...visits.flatMap(({ id, residentId }) => (residentId ? [] : [{ reservationId: id }])),
  ]
}
