import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { considerationEvents, considerations } from '#db/schema/considerations.ts'
import { outbox } from '#db/schema/outbox.ts'
import { protectionEvents, protections } from '#db/schema/protections.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { yearFrom } from '#lib/protection/rules.ts'
import { addDays, addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { type DemoVisit, statusOf } from './history.ts'
import { numberOfProtected, residentsOfCity } from './residents.ts'

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

/** One of each kind for residents, and two for bookings of today. */
async function writeConsiderations(
  tx: Connection,
  visits: readonly DemoVisit[],
  staffId: string,
  now: Date,
): Promise<void> {
  const numbers = [1, 2, 3].flatMap((index) => residentsOfCity[index]?.number ?? [])
  const people = await tx.select().from(residents).where(inArray(residents.number, numbers))
  const idOf = (index: number) => people.find(({ number }) => number === numbers[index])?.id ?? null
  const [startsOn, endsOn] = [addDays(dayOf(now), -20), addDays(dayOf(now), 200)]
  const period = { startsOn, endsOn }
  const [one, other] = visits.filter(
    ({ startsAt, counterId, events }) =>
      counterId === 'city-hall' && dayOf(startsAt) === dayOf(now) && statusOf(events) !== 'cancelled',
  )
  const rows: (typeof considerations.$inferInsert)[] = [
    {
      ...period,
      residentId: idOf(0),
      kind: 'care',
      toDo: '正面から、ゆっくり話す',
      helps: '筆談ボードを使う。',
    },
    {
      ...period,
      residentId: idOf(1),
      kind: 'disaster',
      toDo: '手数料を取らない',
      isFeeExempt: true,
      contact: 'ひばり第二小学校 避難所',
    },
    {
      ...period,
      residentId: idOf(2),
      kind: 'language',
      toDo: '通訳の方を窓口へ案内する',
      language: '英語',
      interpreter: 'ひばり国際交流協会',
      interpreterAt: instantOf(addDays(dayOf(now), 2), '10:00'),
      interpreterState: 'booked',
    },
  ]
  if (one)
    rows.push({ reservationId: one.id, kind: 'care', toDo: '入口で席を勧める', helps: '長く立てない。' })
  if (other)
    rows.push({
      reservationId: other.id,
      kind: 'language',
      toDo: '電話の通訳につなぐ',
      language: 'ベトナム語',
      interpreterState: 'asked',
    })
  const written = await tx.insert(considerations).values(rows).returning({ id: considerations.id })
  await tx.insert(considerationEvents).values(
    written.map(({ id }) => ({
      considerationId: id,
      kind: 'added' as const,
      details: ['toDo' as const],
      staffId,
      at: addMinutes(now, -20 * 24 * 60),
    })),
  )
}
