import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents, residents } from '#db/schema/residents.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { letterSecretHash, newTypedCode } from '#lib/ids.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { Letter } from './issue.ts'
import { isDoneSince } from './read-done-since.ts'
import { type InitialSecretKind, secretEnd } from './rules.ts'

type Wish = {
  residentId: string
  requestId: string
  kind: InitialSecretKind
  validDays: number
  /** The newest letter after the first one that the page showed, as the event of it; 0 where there was none. */
  seen: number
}

export type IssueAgainRefusal = 'already_issued' | 'activated' | 'changed_meanwhile' | 'closed' | 'not_found'

/**
 * A new letter for a resident whose first one was lost or has run out. The secret of the old letter opens nothing any
 * more. Who has set a password already gets help with that password instead. Refused where somebody else has just made
 * another one: theirs is on its way, and would open nothing.
 */
export async function issueAgain(
  staff: StaffMember,
  { residentId, requestId, kind, validDays, seen }: Wish,
  now: Date,
): Promise<Result<Letter, IssueAgainRefusal>> {
  demand(staff, 'residents.issue')
  return await database().transaction(async (tx) => {
    const isTheirs = and(eq(residents.id, residentId), isVisible(staff, { residentId: residents.id }))
    const [person] = await tx.select().from(residents).where(isTheirs).for('update')
    if (!person) return refused('not_found')
    if (person.closedAt) return refused('closed')
    if (person.activatedAt) return refused('activated')
    if (await isDoneSince(tx, staff, { residentId, kind: 'issued_again', seen }))
      return refused('changed_meanwhile')
    const recorded = await tx
      .insert(residentEvents)
      .values({
        residentId,
        kind: 'issued_again',
        ...traceOf(staff),
        requestKey: `${requestId}:0`,
        at: now,
      })
      .onConflictDoNothing()
      .returning({ id: residentEvents.id })
    if (recorded.length === 0) return refused('already_issued')
    const secret = newTypedCode()
    const letter = { kind, secret, expiresAt: secretEnd(now, validDays) }
    const kept = {
      initialHash: letterSecretHash(secret),
      initialKind: kind,
      initialExpiresAt: letter.expiresAt,
      changedAt: now,
    }
    await tx
      .insert(residentCredentials)
      .values({ residentId, ...kept })
      .onConflictDoUpdate({ target: residentCredentials.residentId, set: kept })
    await recordTrace(
      tx,
      staff,
      { act: 'resident_issued_again', subject: { kind: 'resident', id: residentId } },
      now,
    )
    return ok({ ...letter, number: person.number, locale: person.locale, noticeNumber: null })
  })
}
