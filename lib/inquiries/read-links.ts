import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { InquirySent } from './input.ts'
import type { InquiryRefusal, InquiryValues } from './rules.ts'

/**
 * What a form says in numbers and ids, as rows. Somebody protected is not there for who may not know of them. A city that
 * keeps no data of residents notes nobody: neither an ID nor whom to call back.
 */
export async function readLinks(
  staff: StaffMember,
  { residentNumber, visitNumber, version: _, ...sent }: InquirySent,
): Promise<Result<InquiryValues, InquiryRefusal>> {
  const { residentData, inquiryChoices } = await citySettings()
  const namesSomebody = sent.asker === 'resident' || sent.contact !== ''
  if (residentData === 'none' && namesSomebody) return refused('not_kept')
  const known = (list: string, id: string) => inquiryChoices.some((one) => one.list === list && one.id === id)
  const areKnown =
    known('channel', sent.channel) &&
    known('kind', sent.kind) &&
    sent.categories.every((id) => known('category', id)) &&
    (await isThere(sent))
  if (!areKnown) return refused('choice_gone')
  const [residentId, reservationId] = await Promise.all([
    residentNumber ? residentCalled(staff, residentNumber) : null,
    visitNumber ? visitCalled(staff, visitNumber) : null,
  ])
  if (residentNumber && !residentId) return refused('resident_unknown')
  if (visitNumber && !reservationId) return refused('visit_unknown')
  return ok({ ...sent, residentId, reservationId })
}

async function residentCalled(staff: StaffMember, number: string): Promise<string | null> {
  const [person] = await database()
    .select({ id: residents.id })
    .from(residents)
    .where(and(eq(residents.number, number), isVisible(staff, { residentId: residents.id })))
  return person?.id ?? null
}

async function visitCalled(staff: StaffMember, number: string): Promise<string | null> {
  const [visit] = await database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(and(eq(reservations.number, number), isVisible(staff, { reservationId: reservations.id })))
  return visit?.id ?? null
}

/** Whether the counter and the assignee exist; who has retired since keeps what was theirs. */
async function isThere({
  counterId,
  assigneeId,
}: Pick<InquirySent, 'counterId' | 'assigneeId'>): Promise<boolean> {
  const [[counter], [person]] = await Promise.all([
    counterId
      ? database().select({ id: counters.id }).from(counters).where(eq(counters.id, counterId))
      : [{ id: null }],
    assigneeId
      ? database().select({ id: people.id }).from(people).where(eq(people.id, assigneeId))
      : [{ id: null }],
  ])
  return counter !== undefined && person !== undefined
}
