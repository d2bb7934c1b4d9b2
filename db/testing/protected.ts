import { randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { outbox } from '#db/schema/outbox.ts'
import { protections } from '#db/schema/protections.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { noticeNumbers } from '#db/schema/residents.ts'
import { strandedActs } from '#db/schema/stops.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { newReservationNumber } from '#lib/ids.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addMinutes } from '#lib/time.ts'
import { drawnOnce } from './drawn.ts'
import { aReservation, NOW } from './factories.ts'
import { anAccount } from './residents.ts'

/** Whoever is protected, in rows: what stands in `secrets` is what nobody may find. */

const hiddenName = '水無月 しずか'

type Here = {
  counterId: string
  serviceId: string
  slot: { id: number; counterId: string; startsAt: Date; endsAt: Date }
  by: StaffMember
}

/** A resident with a visit today, a mail that failed, a task, a call that is owed, and traces of each. */
export async function aHiddenResident({ serviceId, slot, by }: Here) {
  const email = 'shizuka@example.org'
  const answers = {
    name: hiddenName,
    kana: 'ミナヅキ シズカ',
    phone: '090-1234-9876',
    address: { postalCode: '1000001', address: '離れ町七番', building: '' },
  }
  const person = await anAccount({ email, answers })
  await database().insert(noticeNumbers).values({ number: 'XQZ123456', residentId: person.id })
  const own = { owns: [slot], serviceIds: [serviceId], residentId: person.id, email, answers }
  const visit = await aReservation(own)
  const missed = await aMissedVisit(visit, serviceId)
  const belongs = { residentId: person.id, reservationId: visit.id }
  const letter = await aLetterAbout(visit, { ...belongs, recipient: email, status: 'failed' }, serviceId)
  const code = {
    kind: 'email_code' as const,
    dedupeKey: randomUUID(),
    recipient: email,
    locale: 'ja' as const,
  }
  await database()
    .insert(outbox)
    .values({ ...code, facts: {} })
  const task = { ...belongs, kind: 'mail_failed' as const, dedupeKey: randomUUID(), phone: answers.phone }
  await database()
    .insert(staffTasks)
    .values({ ...task, outboxId: letter?.id })
  const moved = { startsAt: addMinutes(visit.startsAt, 7), doneBy: by.staffId, at: NOW }
  const act = { reservationId: visit.id, counterId: visit.counterId, ...moved }
  const called = { calledAt: NOW, calledBy: by.staffId }
  const [kept] = await database()
    .insert(strandedActs)
    .values([
      { ...act, kind: 'kept', ...called },
      { ...act, kind: 'moved' },
    ])
    .returning()
  const subjects = [
    { act: 'resident_viewed', subject: { kind: 'resident', id: person.id } },
    { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } },
  ] as const
  for (const trace of subjects) await recordTrace(database(), by, trace, NOW)
  const searched = { act: 'residents_searched', detail: { terms: person.number } } as const
  await recordTrace(database(), by, searched, NOW)
  const [noted] = await database()
    .insert(considerations)
    .values([
      {
        residentId: person.id,
        kind: 'care',
        toDo: '水無月さんを個室へ',
        startsOn: '2026-11-01',
        endsOn: '2027-10-31',
      },
      {
        reservationId: visit.id,
        kind: 'language',
        toDo: '水無月さんの通訳を呼ぶ',
        language: '英語',
        interpreter: '水無月の通訳',
        interpreterState: 'asked',
      },
    ])
    .returning()
  return {
    person,
    visit,
    /** The number of the visit that they missed. */
    missed,
    notedId: noted?.id ?? '',
    inquiryNumber: await twoInquiries(person.id, visit.id),
    letterId: letter?.id ?? '',
    /** A keeping that somebody ticked off, as nobody would, so that it has a name to tell. */
    actId: kept?.id ?? '',
    secrets: [
      ...secretsOf(person.number, visit.number, visit.startsAt),
      missed,
      groupReservationNumber(missed),
    ],
  }
}

/** A visit of the same person that nobody came to, the day before; its number. */
async function aMissedVisit(
  { accessKey: _, ...visit }: typeof reservations.$inferSelect & { accessKey: string },
  serviceId: string,
): Promise<string> {
  const [startsAt, endsAt] = [addMinutes(visit.startsAt, -24 * 60), addMinutes(visit.endsAt, -24 * 60)]
  const own = { id: randomUUID(), number: drawnOnce(newReservationNumber), requestKey: randomUUID() }
  await database()
    .insert(reservations)
    .values({ ...visit, ...own, startsAt, endsAt, status: 'no_show' })
  await database().insert(visitors).values({ reservationId: own.id, position: 1, serviceId })
  return own.number
}

/** The mail that tells somebody of their booking, waiting to be sent unless it is said otherwise. */
export async function aLetterAbout(
  visit: Pick<typeof reservations.$inferSelect, 'id' | 'number' | 'counterId' | 'startsAt' | 'endsAt'>,
  values: Pick<typeof outbox.$inferInsert, 'recipient'> & Partial<typeof outbox.$inferInsert>,
  serviceId: string,
) {
  const [letter] = await database()
    .insert(outbox)
    .values({
      reservationId: visit.id,
      kind: 'reservation_booked',
      dedupeKey: randomUUID(),
      locale: 'ja',
      facts: {
        number: visit.number,
        version: 1,
        counterId: visit.counterId,
        serviceIds: [serviceId],
        startsAt: visit.startsAt.toISOString(),
        endsAt: addMinutes(visit.endsAt, 60 * 24 * 30).toISOString(),
      },
      ...values,
    })
    .returning()
  return letter
}

/** What this person asked, and what somebody asked about the visit; the number of the first. */
async function twoInquiries(residentId: string, reservationId: string): Promise<number> {
  const asked = {
    receivedAt: NOW,
    channel: 'phone',
    kind: 'question',
    categories: [],
    state: 'open' as const,
  }
  const texts = {
    question: '水無月さんは個室がよい',
    contact: '090-1234-9876',
    answer: '',
    searched: '水無月個室',
  }
  const [first] = await database()
    .insert(inquiries)
    .values([
      { ...asked, ...texts, asker: 'resident', residentId },
      { ...asked, ...texts, asker: 'unknown', reservationId },
    ])
    .returning()
  return first?.number ?? 0
}

const secretsOf = (id: string, number: string, startsAt: Date): string[] => [
  id,
  groupResidentNumber(id),
  number,
  groupReservationNumber(number),
  ...['水無月', 'ミナヅキ', '090-1234-9876', '09012349876', '離れ町', 'shizuka', 'XQZ123456'],
  startsAt.toISOString(),
]

/** The protection of a resident or of a booking, as an officer registered it. */
export async function aProtection(
  officer: StaffMember,
  whose: { residentId: string } | { reservationId: string },
  values: Partial<typeof protections.$inferInsert> = {},
) {
  const [row] = await database()
    .insert(protections)
    .values({
      ...whose,
      householdId: randomUUID(),
      kind: 'dv',
      startsOn: '2026-06-01',
      endsOn: '2027-05-31',
      officerId: officer.staffId,
      registeredAt: NOW,
      registeredBy: officer.staffId,
      ...values,
    })
    .returning()
  if (!row) throw new Error('the protection was not answered')
  return row
}
