import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { protectionEvents, protections } from '#db/schema/protections.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { yearFrom } from '#lib/protection/rules.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import type { DemoVisit } from './history.ts'
import { numberOfProtected } from './residents.ts'
import { writeConsiderations } from './write-considerations.ts'
import { writeInquiries } from './write-inquiries.ts'

/** What needs care in ひばり市: somebody protected whose year is nearly over, and what to heed with some who come. */
export async function writeCases(tx: Connection, visits: readonly DemoVisit[], now: Date): Promise<void> {
  const [officer] = await tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(eq(staffRoles.roleId, 'protection_officer'))
  if (!officer) return
  await writeProtected(tx, officer.id, now)
  await writeConsiderations(tx, visits, officer.id, now)
  await writeInquiries(tx, visits, now)
}

/** Registered almost a year ago; a mail to them waits until two persons let it go. */
async function writeProtected(tx: Connection, officerId: string, now: Date): Promise<void> {
  const [person] = await tx.select().from(residents).where(eq(residents.number, numberOfProtected))
  if (!person) return
  const startsOn = addDays(dayOf(now), -345)
  const by = { officerId, registeredBy: officerId, registeredAt: instantOf(startsOn, '10:00') }
  const [row] = await tx
    .insert(protections)
    .values({
      ...by,
      residentId: person.id,
      householdId: randomUUID(),
      kind: 'other',
      startsOn,
      endsOn: yearFrom(startsOn),
      note: '電話をかけない。必ず個室に案内する。（例示のための記録です）',
    })
    .returning()
  if (row)
    await tx.insert(protectionEvents).values({
      protectionId: row.id,
      kind: 'registered',
      staffId: officerId,
      at: by.registeredAt,
      seenAt: by.registeredAt,
      seenBy: officerId,
    })
  const [visit] = await tx.select().from(reservations).where(eq(reservations.residentId, person.id)).limit(1)
  if (visit) await writeHeldMail(tx, visit, person.email ?? '')
}

async function writeHeldMail(
  tx: Connection,
  { id, number, counterId, startsAt, endsAt, version, createdAt }: typeof reservations.$inferSelect,
  recipient: string,
): Promise<void> {
  const own = await tx.select().from(visitors).where(eq(visitors.reservationId, id))
  const facts = { number, counterId, version, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  await tx.insert(outbox).values({
    reservationId: id,
    kind: 'reservation_reminder',
    dedupeKey: `demo:held:${id}`,
    recipient,
    locale: 'ja',
    createdAt,
    facts: { ...facts, serviceIds: own.map(({ serviceId }) => serviceId) },
  })
}
