import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { staff as people, staffSessions } from '#db/schema/staff.ts'
import { isNear } from '#lib/networks.ts'

import type { StaffKind } from './rules.ts'

/** What happened to an account of staff; where from and until when, if that is part of it. */
type News = {
  kind: StaffKind
  network?: string
  until?: Date
  /** Told in place of the address of today, as when that is a new one. */
  recipient?: string | null
}

/**
 * Tells a member of staff what happened to their account, in their language and in the transaction of the act, so that
 * they can object if it was somebody else. Who has no address, or works here no more, is told nothing.
 */
export async function tellStaff(
  tx: Connection,
  staffId: string,
  { kind, network, until, ...news }: News,
  now: Date,
): Promise<void> {
  const [person] = await tx
    .select({ email: people.email, locale: people.locale })
    .from(people)
    .where(and(eq(people.id, staffId), or(isNull(people.retiredAt), gt(people.retiredAt, now))))
  const recipient = news.recipient === undefined ? person?.email : news.recipient
  if (!person || !recipient) return
  await tx
    .insert(outbox)
    .values({
      kind,
      staffId,
      recipient,
      locale: person.locale,
      // Two of a kind at one moment tell the same.
      dedupeKey: `${kind}:${staffId}:${now.getTime()}`,
      facts: { ...(network && { network }), ...(until && { until: until.toISOString() }) },
      nextAttemptAt: now,
      createdAt: now,
    })
    .onConflictDoNothing()
}

/** Tells the old address of somebody that there is another one; nobody where it stays or there was none. */
export async function tellOldAddress(
  tx: Connection,
  staffId: string,
  email: string | null,
  now: Date,
): Promise<void> {
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, staffId))
  if (person?.email && person.email !== email)
    await tellStaff(tx, staffId, { kind: 'staff_email_changed', recipient: person.email }, now)
}

/** Tells of a sign-in from a network that no session of the last weeks came from; of the first one of all, nobody. */
export async function tellIfElsewhere(
  tx: Connection,
  staffId: string,
  address: string,
  now: Date,
): Promise<void> {
  const earlier = await tx
    .selectDistinct({ address: staffSessions.address })
    .from(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), isNotNull(staffSessions.address)))
  const known = earlier.map((session) => session.address ?? '')
  if (known.length > 0 && !isNear(known, address))
    await tellStaff(tx, staffId, { kind: 'staff_signed_in_elsewhere', network: address }, now)
}
