import { and, asc, count, desc, eq, gt, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import type { Resident, StaffMember } from '#lib/actor.ts'
import type { NoticeFacts } from '#lib/notices/rules.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { LetterFilter } from './input.ts'
import { newerThan, visitEnd } from './read-news.ts'
import { lettersPerPage } from './rules.ts'

export type Letter = NonNullable<Awaited<ReturnType<typeof letterById>>>

export type LetterRow = Awaited<ReturnType<typeof sentLetters>>['items'][number]

/** The mails of the city, newest first unless asked otherwise, without whom they went to. */
export async function sentLetters(staff: StaffMember, { q, status, kind, sort, order, page }: LetterFilter) {
  demand(staff, 'mail.view')
  const number = sql`${outbox.facts} ->> 'number'`
  const wanted = and(
    isKnown(staff),
    q ? sql`position(${q} in ${number}) > 0` : undefined,
    status && eq(outbox.status, status),
    kind && eq(outbox.kind, kind),
  )
  const direction = order === 'ascending' ? asc : desc
  const column = sort === 'number' ? number : outbox[sort]
  const [items, [total]] = await Promise.all([
    database()
      .select(rowColumns)
      .from(outbox)
      .where(wanted)
      .orderBy(direction(column), desc(outbox.createdAt), desc(outbox.id))
      .limit(lettersPerPage)
      .offset((page - 1) * lettersPerPage),
    database().select({ letters: count() }).from(outbox).where(wanted),
  ])
  return { items: items.map(asRow), pages: Math.max(1, Math.ceil((total?.letters ?? 0) / lettersPerPage)) }
}

/**
 * The mails that were given up and that somebody can still do something about, newest first: the visit is to come, the
 * address is known, and no later news made them wrong.
 */
export async function failedLetters(staff: StaffMember, now: Date) {
  demand(staff, 'mail.view')
  const items = await database()
    .select(rowColumns)
    .from(outbox)
    .where(
      and(
        eq(outbox.status, 'failed'),
        isKnown(staff),
        ne(outbox.recipient, ''),
        // A mail about an account has no visit: it is worth a look for a week.
        gt(
          sql`coalesce(${visitEnd(outbox.facts)}, ${outbox.createdAt} + interval '7 days')`,
          now.toISOString(),
        ),
        notExists(newerThan(outbox)),
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(lettersPerPage)
  return items.map(asRow)
}

/** One mail with its text and recipient, or null. */
export async function letterById(staff: StaffMember, id: string) {
  demand(staff, 'mail.view')
  const [letter] = await database()
    .select({ ...rowColumns, recipient: outbox.recipient, subject: outbox.subject, body: outbox.body })
    .from(outbox)
    .where(and(eq(outbox.id, id), isKnown(staff)))
  return letter ? asRow(letter) : null
}

/** What was mailed to a resident about their account and their reservations, newest first, as it is kept. */
export async function lettersOfResident(resident: Resident) {
  const own = database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(eq(reservations.residentId, resident.residentId))
  const items = await database()
    .select({
      id: outbox.id,
      kind: outbox.kind,
      locale: outbox.locale,
      subject: outbox.subject,
      body: outbox.body,
      sentAt: outbox.sentAt,
      facts: outbox.facts,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.status, 'sent'),
        or(eq(outbox.residentId, resident.residentId), inArray(outbox.reservationId, own)),
      ),
    )
    .orderBy(desc(outbox.sentAt), desc(outbox.id))
    .limit(lettersPerPage)
  return items.map(asRow)
}

const rowColumns = {
  id: outbox.id,
  kind: outbox.kind,
  locale: outbox.locale,
  status: outbox.status,
  attempts: outbox.attempts,
  nextAttemptAt: outbox.nextAttemptAt,
  lastError: outbox.lastError,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  facts: outbox.facts,
}

/**
 * A mail that its address alone ties to somebody protected, such as one with a code, is theirs too. What happened to the
 * account of a colleague is for those alone who keep the accounts.
 */
const isKnown = (staff: StaffMember) =>
  and(
    may(staff, 'staff.edit') ? undefined : isNull(outbox.staffId),
    isVisible(staff, {
      residentId: outbox.residentId,
      reservationId: outbox.reservationId,
      mail: outbox.recipient,
    }),
  )

/** Mails about an account belong to no reservation. */
const asRow = <Row extends { facts: NoticeFacts }>({ facts, ...row }: Row) => ({
  ...row,
  number: 'number' in facts ? facts.number : null,
})
