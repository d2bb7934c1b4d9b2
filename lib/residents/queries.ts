import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { database, driver } from '#db/client.ts'
import { rowsOf } from '#db/rows-of.ts'
import {
  noticeNumbers,
  residentCredentials,
  residentEvents,
  residentSessions,
  residents,
} from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import type { Resident, SecretHolder, StaffMember } from '#lib/actor.ts'
import { shownAnswers } from '#lib/fields/queries.ts'
import type { Answers } from '#lib/fields/rules.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { demand } from '#lib/staff/access.ts'
import { eventsOf, isMeant, lettersTo, pauseOf, sortedOf, visitsOf } from './read-file.ts'
import {
  accountState,
  type ResidentColumn,
  type ResidentSearch,
  residentSession,
  residentsPerPage,
  secretOf,
} from './rules.ts'

/** The ID that a password is about to be set for; null when the account was closed meanwhile. */
export async function numberOfSecret(holder: SecretHolder): Promise<string | null> {
  const [row] = await driver()<{ number: string | null }[]>`
    select resident.number_of_secret(${holder.residentId}, ${secretOf(holder)[0]}, ${secretOf(holder)[1]}) as number`
  return row?.number ?? null
}

/** A resident's own account, for the pages around it. */
export async function ownAccount(resident: Resident) {
  const { residentId, sessionId } = resident
  const [account] = await signedIn(resident, (tx) =>
    tx
      .select({
        number: residents.number,
        locale: residents.locale,
        email: residents.email,
        hasPassword: sql<boolean>`resident.own_salt(${residentId}, ${sessionId}) is not null`,
      })
      .from(residents)
      .where(eq(residents.id, residentId)),
  )
  if (!account) throw new Error('a session belongs to no resident')
  return account
}

/** When the session of this resident ends if nothing more is done, and whether going on makes it longer. */
export async function ownSession(resident: Resident): Promise<{ endsAt: Date; canStay: boolean }> {
  const [session] = await database()
    .select({ lastSeenAt: residentSessions.lastSeenAt, expiresAt: residentSessions.expiresAt })
    .from(rowsOf(residentSessions, sql`resident.session(${resident.sessionId}, ${resident.residentId})`))
  if (!session) throw new Error('a proven session is not there')
  return residentSession.idleEnd(session)
}

export type ResidentRow = Awaited<ReturnType<typeof residentList>>['items'][number]

export type ResidentFile = NonNullable<Awaited<ReturnType<typeof residentById>>>

/**
 * Resident IDs for staff, the newest first unless asked otherwise, or those a search is for; each with the name where
 * the city keeps names.
 */
export async function residentList(
  staff: StaffMember,
  { search, page, sort = 'issued_at', order = 'descending' }: Wanted,
  now: Date,
) {
  demand(staff, 'residents.view')
  const isKnown = isVisible(staff, { residentId: residents.id })
  const wanted = search ? and(isMeant(search), isKnown) : isKnown
  const [items, total] = await Promise.all([
    database()
      .select(rowColumns)
      .from(residents)
      .leftJoin(residentCredentials, eq(residentCredentials.residentId, residents.id))
      .where(wanted)
      .orderBy((order === 'ascending' ? asc : desc)(sortedOf(sort, now)), asc(residents.number))
      .limit(residentsPerPage)
      .offset((page - 1) * residentsPerPage),
    database().$count(residents, wanted),
  ])
  return {
    items: items.map((row) => ({ ...row, state: accountState(row, now) })),
    total,
    pages: Math.max(1, Math.ceil(total / residentsPerPage)),
  }
}

type Wanted = {
  search?: readonly ResidentSearch[] | undefined
  page: number
  sort?: ResidentColumn
  order?: 'ascending' | 'descending'
}

const rowColumns = {
  id: residents.id,
  number: residents.number,
  name: sql<string | null>`${residents.answers} ->> 'name'`,
  createdAt: residents.createdAt,
  activatedAt: residents.activatedAt,
  closedAt: residents.closedAt,
  initialExpiresAt: residentCredentials.initialExpiresAt,
}

/** How many IDs were issued, and where they stand. */
export async function residentCounts(staff: StaffMember) {
  demand(staff, 'residents.view')
  const isOpen = sql`${residents.closedAt} is null`
  const [counts] = await database()
    .select({
      issued: count(),
      active: sql<number>`count(*) filter (where ${isOpen} and ${residents.activatedAt} is not null)::int`,
      waiting: sql<number>`count(*) filter (where ${isOpen} and ${residents.activatedAt} is null)::int`,
      closed: sql<number>`count(*) filter (where not ${isOpen})::int`,
    })
    .from(residents)
    .where(isVisible(staff, { residentId: residents.id }))
  return counts ?? { issued: 0, active: 0, waiting: 0, closed: 0 }
}

/** One resident with all that the counter may need to help them: nothing that signs anybody in. */
export async function residentById(staff: StaffMember, id: string, now: Date) {
  demand(staff, 'residents.view')
  const [person] = await database()
    .select({
      ...rowColumns,
      locale: residents.locale,
      email: residents.email,
      answers: residents.answers,
      initialKind: residentCredentials.initialKind,
    })
    .from(residents)
    .leftJoin(residentCredentials, eq(residentCredentials.residentId, residents.id))
    .where(and(eq(residents.id, id), isVisible(staff, { residentId: residents.id })))
  if (!person) return null
  const [notices, visits, letters, events, lockedUntil] = await Promise.all([
    database()
      .select()
      .from(noticeNumbers)
      .where(eq(noticeNumbers.residentId, id))
      .orderBy(noticeNumbers.createdAt, noticeNumbers.number),
    visitsOf(staff, id),
    lettersTo(staff, id),
    eventsOf(id),
    pauseOf(person.number, now),
  ])
  return { ...person, state: accountState(person, now), notices, visits, letters, events, lockedUntil }
}

/** What a resident has told the city, as it is kept; the gate has proved that it is theirs. */
export async function ownAnswers(resident: Resident): Promise<Answers> {
  const [row] = await signedIn(resident, (tx) =>
    tx.select({ answers: residents.answers }).from(residents).where(eq(residents.id, resident.residentId)),
  )
  return row?.answers ?? {}
}

/**
 * All that is kept about a resident's account, for themselves: of the answers those that the city shows to residents.
 * Fingerprints of secrets say nothing and stay out.
 */
export async function ownData(resident: Resident) {
  const { residentId } = resident
  const [[account], numbers, events, sessions] = await signedIn(resident, (tx) =>
    Promise.all([
      tx
        .select({
          number: residents.number,
          locale: residents.locale,
          email: residents.email,
          answers: residents.answers,
          createdAt: residents.createdAt,
          activatedAt: residents.activatedAt,
        })
        .from(residents)
        .where(eq(residents.id, residentId)),
      tx
        .select({
          number: noticeNumbers.number,
          createdAt: noticeNumbers.createdAt,
          withdrawnAt: noticeNumbers.withdrawnAt,
        })
        .from(noticeNumbers)
        .where(eq(noticeNumbers.residentId, residentId)),
      tx
        .select({ kind: residentEvents.kind, at: residentEvents.at })
        .from(residentEvents)
        .where(eq(residentEvents.residentId, residentId))
        .orderBy(residentEvents.id),
      tx
        .select({
          createdAt: residentSessions.createdAt,
          lastSeenAt: residentSessions.lastSeenAt,
          expiresAt: residentSessions.expiresAt,
          endedAt: residentSessions.endedAt,
        })
        .from(residentSessions)
        .where(eq(residentSessions.residentId, residentId))
        .orderBy(residentSessions.createdAt),
    ]),
  )
  if (!account) throw new Error('a session belongs to no resident')
  const answers = await shownAnswers('registration', account.answers)
  return { account: { ...account, answers }, noticeNumbers: numbers, events, sessions }
}
