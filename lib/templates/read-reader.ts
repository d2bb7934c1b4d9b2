import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { noticeNumbers, residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { readVisit } from '#lib/notices/read-visit.ts'
import type { VisitFacts } from '#lib/notices/rules.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import type { Letter } from '#lib/residents/issue.ts'
import { demand, may } from '#lib/staff/access.ts'
import { rightToFill, type TemplateKind } from './rules.ts'

/** Who a text is tried for: a booking, a resident, or nobody there is. */
export type Reader = { facts?: VisitFacts; to?: Pick<Letter, 'number' | 'locale' | 'noticeNumber'> }

/**
 * A booking or a resident by its number, to see a text as they would; null when there is none of this number, or when
 * the text is about neither. Only what the text says is read: no name, no address and no secret; but who has an ID,
 * and where somebody will be and why, are others' matters too, so the right to see those is asked for as well, and the
 * look leaves its trace.
 */
export async function readReader(
  staff: StaffMember,
  kind: TemplateKind,
  number: string,
  now: Date,
): Promise<Reader | null> {
  demand(staff, 'notices.edit')
  const right = rightToFill(kind)
  if (!right) return null
  demand(staff, right)
  return right === 'residents.view'
    ? await readResident(staff, number, now)
    : await readOwner(staff, number, now)
}

/** A booking at a counter that this member of staff looks after. */
async function readOwner(staff: StaffMember, number: string, now: Date): Promise<Reader | null> {
  const [visit] = await database()
    .select({ id: reservations.id, counterId: reservations.counterId })
    .from(reservations)
    .where(and(eq(reservations.number, number), isVisible(staff, { reservationId: reservations.id })))
  if (!(visit && may(staff, 'desk.view', visit.counterId))) return null
  await recordView(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } }, now)
  const facts = await readVisit(number)
  return facts && { facts }
}

/** A closed ID gets no letter. */
async function readResident(staff: StaffMember, number: string, now: Date): Promise<Reader | null> {
  const [person] = await database()
    .select({
      id: residents.id,
      number: residents.number,
      locale: residents.locale,
      noticeNumber: noticeNumbers.number,
    })
    .from(residents)
    .leftJoin(noticeNumbers, eq(noticeNumbers.residentId, residents.id))
    .where(
      and(
        eq(residents.number, number),
        isNull(residents.closedAt),
        isVisible(staff, { residentId: residents.id }),
      ),
    )
    .orderBy(asc(noticeNumbers.createdAt))
    .limit(1)
  if (!person) return null
  const { id, ...to } = person
  await recordView(staff, { act: 'resident_viewed', subject: { kind: 'resident', id } }, now)
  return { to }
}
