import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isResidentNumber } from '#lib/numbers.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { searchFor } from '#lib/residents/input.ts'
import { isMeant } from '#lib/residents/read-file.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import type { InquirySent } from './input.ts'
import type { InquiryRefusal, InquiryValues } from './rules.ts'

/**
 * What a form says in numbers and ids, as rows; whom something else than an ID names, where nobody else can be meant. Somebody protected is not there for who may not know of them. A city that
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
  const [meant, reservationId] = await Promise.all([
    residentNumber ? readMeant(staff, residentNumber) : [],
    visitNumber ? visitCalled(staff, visitNumber) : null,
  ])
  if (meant.length > 1) return refused('resident_several')
  const residentId = meant[0]?.id ?? null
  if (residentNumber && !residentId) return refused('resident_unknown')
  if (visitNumber && !reservationId) return refused('visit_unknown')
  return ok({ ...sent, residentId, reservationId })
}

/**
 * Whom somebody may be: their resident ID or, for who may look residents up, anything else they are found by. Two at most,
 * since of more than one nobody is meant; what is no ID means nobody whose account is closed.
 */
export async function readMeant(staff: StaffMember, typed: string) {
  const isNumber = isResidentNumber(typed)
  if (!isNumber && !may(staff, 'residents.view')) return []
  return await database()
    .select({ id: residents.id, number: residents.number, answers: residents.answers })
    .from(residents)
    .where(
      and(
        isMeant(searchFor(typed)),
        isNumber ? undefined : isNull(residents.closedAt),
        isVisible(staff, { residentId: residents.id }),
      ),
    )
    .limit(2)
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
