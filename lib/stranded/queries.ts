import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as people } from '#db/schema/staff.ts'
import { strandedActs } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { phoneOfVisit } from '#lib/fields/read-phone.ts'
import { remembered } from '#lib/memo.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { countersOf, demand, may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import type { ActQuery, CallFilter, KeptFilter, StrandedFilter } from './input.ts'
import { type FasterHandling, readFasterCall, readFasterHandling, readFasterUndoing } from './read-faster.ts'
import { readKept } from './read-kept.ts'
import { readLifted } from './read-lifted.ts'
import { readProposals } from './read-proposals.ts'
import { countStranded, readStranded, type Stranded } from './read-stranded.ts'
import { type Cause, causeKey, inOrder, MOST_AT_ONCE, type Proposal } from './rules.ts'

/** How many people wait, for the menu; a few seconds old at most. */
export function strandedCount(staff: StaffMember, now: Date): Promise<number> {
  demand(staff, 'stranded.view')
  return counted({ now, staff })
}

const counted = remembered(
  {
    seconds: 2,
    answers: 50,
    keyOf: ({ staff }: { now: Date; staff: StaffMember }) =>
      may(staff, 'protection.view') ? staff.sessionId : String(countersOf(staff, 'stranded.view')),
  },
  ({ now, staff }) => countStranded(staff, now),
)

/** A person of the list with the time that could be proposed. */
export type StrandedPerson = Stranded & { proposal: Proposal | undefined }

export type StrandedList = {
  people: StrandedPerson[]
  /** Every cause with the number of people it stranded, the newest first. */
  causes: { key: string; cause: Cause; count: number }[]
  /** How many the filter leaves, and on how many pages. */
  total: number
  pages: number
}

const PER_PAGE = 50

/** The work list: who cannot be served as booked, why, and the nearest time for each of this page. */
export async function strandedList(
  staff: StaffMember,
  filter: StrandedFilter,
  now: Date,
): Promise<StrandedList> {
  demand(staff, 'stranded.view')
  const everybody = await readStranded(staff, 'stranded.view', now)
  const groups = Map.groupBy(everybody, ({ cause }) => causeKey(cause))
  const causes = [...groups].flatMap(([key, [first, ...rest]]) =>
    first ? [{ key, cause: first.cause, count: 1 + rest.length }] : [],
  )
  const found = inOrder(filtered(everybody, filter), filter.order)
  const page = found.slice((filter.page - 1) * PER_PAGE, filter.page * PER_PAGE)
  return {
    people: await withProposals(page, now),
    causes: causes.sort((one, other) => other.cause.at.getTime() - one.cause.at.getTime()),
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / PER_PAGE)),
  }
}

/** Those an act is for, each with times that no two of them share: who was ticked, or all that the list shows. */
export async function strandedToHandle(
  staff: StaffMember,
  { all, id, ...filter }: ActQuery,
  now: Date,
): Promise<{ people: StrandedPerson[]; isCut: boolean }> {
  demand(staff, 'stranded.handle')
  const everybody = await readStranded(staff, 'stranded.handle', now, all ? undefined : id)
  const found = all ? filtered(everybody, filter) : everybody
  return {
    people: await withProposals(found.slice(0, MOST_AT_ONCE), now),
    isCut: found.length > MOST_AT_ONCE,
  }
}

const filtered = (
  everybody: readonly Stranded[],
  { q, cause }: Pick<StrandedFilter, 'q' | 'cause'>,
): Stranded[] =>
  everybody.filter(
    (person) => person.number.includes(q) && (cause === '' || causeKey(person.cause) === cause),
  )

async function withProposals(list: readonly Stranded[], now: Date): Promise<StrandedPerson[]> {
  const found = await readProposals(list, now)
  return list.map((person) => ({ ...person, proposal: found.get(person.id) }))
}

const caller = alias(people, 'caller')

export type Call = Awaited<ReturnType<typeof calls>>[number]

const MOST_CALLS = 500

/**
 * 電話連絡票: who was moved or cancelled and could not be told by mail, because there is no address or the mail failed;
 * with the visit as it was and as it is now. The earliest visit first; of those who were
 * called the last one first, unless asked otherwise.
 */
export function calls(staff: StaffMember, { state, q, sort, order }: CallFilter) {
  demand(staff, 'stranded.view')
  const isUntold: SQL | undefined = or(isNull(strandedActs.outboxId), eq(outbox.status, 'failed'))
  return database()
    .select({
      id: strandedActs.id,
      kind: strandedActs.kind,
      number: reservations.number,
      locale: reservations.locale,
      phone: sql<string | null>`${phoneOfVisit}`,
      isMailFailed: sql<boolean>`${outbox.status} is not distinct from 'failed'`,
      counterName: counters.name,
      startsAt: strandedActs.startsAt,
      status: reservations.status,
      newCounterName: sql<
        typeof counters.$inferSelect.name
      >`(select name from counters here where here.id = ${reservations.counterId})`,
      newStartsAt: reservations.startsAt,
      at: strandedActs.at,
      doneBy: people.name,
      calledAt: strandedActs.calledAt,
      calledBy: caller.name,
    })
    .from(strandedActs)
    .innerJoin(reservations, eq(reservations.id, strandedActs.reservationId))
    .innerJoin(counters, eq(counters.id, strandedActs.counterId))
    .innerJoin(people, eq(people.id, strandedActs.doneBy))
    .leftJoin(outbox, eq(outbox.id, strandedActs.outboxId))
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .leftJoin(caller, eq(caller.id, strandedActs.calledBy))
    .where(
      and(
        inArray(strandedActs.kind, ['moved', 'cancelled']),
        isUntold,
        withinScope(staff, 'stranded.view', strandedActs.counterId),
        isVisible(staff, { reservationId: reservations.id }),
        state === 'open' ? isNull(strandedActs.calledAt) : isNotNull(strandedActs.calledAt),
        q === '' ? undefined : like(reservations.number, `%${q}%`),
      ),
    )
    .orderBy(
      (order === 'ascending' ? asc : desc)(callsBy[sort]),
      asc(strandedActs.startsAt),
      asc(strandedActs.id),
    )
    .limit(MOST_CALLS)
}

const callsBy = {
  before: strandedActs.startsAt,
  number: reservations.number,
  language: reservations.locale,
  call: strandedActs.calledAt,
}

export type KeptVisit = Awaited<ReturnType<typeof keptVisits>>[number]

/**
 * Visits that are still to come and that staff decided to serve although the calendar or a stop is in the way, the
 * earliest first: who kept each and when. Without those that were moved since.
 */
export function keptVisits(staff: StaffMember, filter: KeptFilter, now: Date) {
  demand(staff, 'stranded.view')
  return readKept(staff, filter, now)
}

/** For how many people somebody has done an act since a moment: how far a long one has come. */
export function handledSince(staff: StaffMember, since: Date): Promise<number> {
  demand(staff, 'stranded.handle')
  return database().$count(
    strandedActs,
    and(eq(strandedActs.doneBy, staff.staffId), gte(strandedActs.at, since)),
  )
}

/** Who was faster with a call of the phone list. */
export function fasterWithCall(staff: StaffMember, id: string) {
  demand(staff, 'stranded.view')
  return readFasterCall(staff, id)
}

/** Who was faster with a keeping: took it back, or did something else to its visit. */
export function fasterWithKeeping(staff: StaffMember, actId: string) {
  demand(staff, 'stranded.view')
  return readFasterUndoing(staff, actId)
}

export type FasterVisit = FasterHandling | Awaited<ReturnType<typeof readLifted>>[number]

/** Who was faster with visits of an act for many. */
export function fasterWithVisits(staff: StaffMember, numbers: readonly string[]): Promise<FasterHandling[]> {
  demand(staff, 'stranded.view')
  return readFasterHandling(staff, numbers)
}

/** Who lifted the stop for which an act for many was not needed for these visits. */
export function liftedFrom(staff: StaffMember, numbers: readonly string[]) {
  demand(staff, 'stranded.view')
  return readLifted(staff, numbers)
}
