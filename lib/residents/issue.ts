import { eq, inArray, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { noticeNumbers, residentCredentials, residentEvents, residents } from '#db/schema/residents.ts'
import { type StaffMember, type SystemJob, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { letterSecretHash, newResidentNumber, newTypedCode } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { type InitialSecretKind, secretEnd } from './rules.ts'

/** What stands in the letter to one resident. The secret exists here alone: the database keeps its fingerprint. */
export type Letter = {
  number: string
  kind: InitialSecretKind
  secret: string
  locale: Locale
  expiresAt: Date
  noticeNumber: string | null
}

type Wish = {
  requestId: string
  count: number
  kind: InitialSecretKind
  locale: Locale
  validDays: number
  /** 交付通知書の番号, the first for the first letter; fewer than letters leave the last ones without. */
  noticeNumbers?: readonly string[]
}

export type IssueRefusal = 'already_issued' | 'notice_number_taken'

/**
 * Issues resident IDs in advance, each with a random secret for the first use, and answers their letters: this is the
 * only moment at which the secrets can be read. The same request a second time is refused, since its letters are gone.
 * A notice number belongs to one resident; if one of them is taken, nobody gets an ID.
 */
export async function issueResidents(
  actor: StaffMember | SystemJob,
  wish: Wish,
  now: Date,
): Promise<Result<Letter[], IssueRefusal>> {
  if (actor.kind === 'staff') demand(actor, 'residents.issue')
  const given = wish.noticeNumbers ?? []
  return await database().transaction(async (tx) => {
    // Who issues at the same time waits here, so that what is free now is free when it is written.
    await tx.execute(sql`lock table notice_numbers in share row exclusive mode`)
    if (await isIssued(tx, wish.requestId)) return refused('already_issued')
    if (await isAnyTaken(tx, given)) return refused('notice_number_taken')
    const people = await newResidents(tx, wish, now)
    const expiresAt = secretEnd(now, wish.validDays)
    const letters = people.map(({ number }, index) => ({
      number,
      kind: wish.kind,
      secret: newTypedCode(),
      locale: wish.locale,
      expiresAt,
      noticeNumber: given[index] ?? null,
    }))
    await tx.insert(residentCredentials).values(
      letters.map(({ secret }, index) => ({
        residentId: idOf(people, index),
        initialHash: letterSecretHash(secret),
        initialKind: wish.kind,
        initialExpiresAt: expiresAt,
        changedAt: now,
      })),
    )
    if (given.length > 0)
      await tx
        .insert(noticeNumbers)
        .values(given.map((number, index) => ({ number, residentId: idOf(people, index), createdAt: now })))
    await tx.insert(residentEvents).values(
      people.map(({ id }, index) => ({
        residentId: id,
        kind: 'issued' as const,
        ...traceOf(actor),
        requestKey: `${wish.requestId}:${index}`,
        at: now,
      })),
    )
    await recordTrace(tx, actor, { act: 'residents_issued', detail: { count: people.length } }, now)
    return ok(letters)
  })
}

async function isIssued(tx: Connection, requestId: string): Promise<boolean> {
  const own = eq(residentEvents.requestKey, `${requestId}:0`)
  return (await tx.$count(residentEvents, own)) > 0
}

const isAnyTaken = async (tx: Connection, numbers: readonly string[]): Promise<boolean> =>
  (await tx.$count(noticeNumbers, inArray(noticeNumbers.number, [...numbers]))) > 0

/** New residents with numbers that nobody has. A number drawn twice is drawn again. */
async function newResidents(tx: Connection, { count, locale }: Wish, now: Date) {
  const people: { id: string; number: string }[] = []
  while (people.length < count) {
    const drawn = new Set(Array.from({ length: count - people.length }, newResidentNumber))
    const written = await tx
      .insert(residents)
      .values([...drawn].map((number) => ({ number, locale, createdAt: now })))
      .onConflictDoNothing()
      .returning({ id: residents.id, number: residents.number })
    people.push(...written)
  }
  return people
}

function idOf(people: readonly { id: string }[], index: number): string {
  const person = people[index]
  if (!person) throw new Error('there are fewer residents than notice numbers')
  return person.id
}
