import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import {
  residentCredentials,
  residentEvents,
  residents,
  residentTokens,
  residentTries,
} from '#db/schema/residents.ts'
import { type SecretHolder, traceOf } from '#lib/actor.ts'
import { letterSecretHash, loginHash } from '#lib/ids.ts'
import type { Locale } from '#lib/locales.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { forgetTries } from '#lib/sign-in-tries.ts'
import { closeSessions } from './close-sessions.ts'
import type { NewPasswordRefusal } from './input.ts'
import { oweMail } from './mail.ts'
import { openSession } from './open-session.ts'
import { verifyNewPassword } from './verify-new-password.ts'

export type SavePasswordRefusal = NewPasswordRefusal | 'secret_used'

/**
 * Sets the password of an account for who has shown the secret of its letter or a one-time code, and signs them in.
 * The secret is used up by it: both open nothing afterwards, and other sessions of the account end. The owner is
 * told by mail. At the first use the account takes the language of the page it happens on: the office that issued the
 * letter may not have known it. The secret of the letter does not become the password; whether it is the forgotten one
 * is not told, since that would answer guesses.
 */
export async function savePassword(
  holder: SecretHolder,
  { password, locale }: { password: string; locale: Locale },
  now: Date,
): Promise<Result<{ residentId: string; sessionId: string; isFirstUse: boolean }, SavePasswordRefusal>> {
  const { residentId } = holder
  const [known] = await database()
    .select({ number: residents.number })
    .from(residents)
    .where(and(eq(residents.id, residentId), isNull(residents.closedAt)))
  if (!known) return refused('secret_used')
  const refusal = await verifyNewPassword(password, known)
  if (refusal) return refused(refusal)
  if ('letterHash' in holder.proof && letterSecretHash(password) === holder.proof.letterHash)
    return refused('same_password')
  const passwordHash = await hashPassword(password)

  return await database().transaction(async (tx) => {
    const [person] = await tx.select().from(residents).where(eq(residents.id, residentId)).for('update')
    if (!person || person.closedAt || !(await spend(tx, holder, now))) return refused('secret_used')
    const isFirstUse = person.activatedAt === null
    await tx
      .update(residentCredentials)
      .set({ passwordHash, initialHash: null, initialKind: null, initialExpiresAt: null, changedAt: now })
      .where(eq(residentCredentials.residentId, residentId))
    const changes = { activatedAt: now, locale }
    if (isFirstUse) await tx.update(residents).set(changes).where(eq(residents.id, residentId))
    await closeSessions(tx, residentId, now)
    const kind = isFirstUse ? 'activated' : 'password_reset'
    const [event] = await tx
      .insert(residentEvents)
      .values({ residentId, kind, ...traceOf(holder), at: now })
      .returning({ id: residentEvents.id })
    const { email: recipient } = person
    const mail = {
      kind: 'password_changed',
      residentId,
      locale: isFirstUse ? locale : person.locale,
    } as const
    if (recipient) await oweMail(tx, { ...mail, recipient, act: `${event?.id}` }, now)
    await forgetTries(tx, residentTries, loginHash(person.number))
    return ok({ residentId, sessionId: await openSession(tx, residentId, now), isFirstUse })
  })
}

/** False when what was shown was used meanwhile, has run out, or was replaced. The account is locked already. */
async function spend(tx: Connection, { residentId, proof }: SecretHolder, now: Date): Promise<boolean> {
  if ('tokenId' in proof) {
    const used = await tx
      .update(residentTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(residentTokens.id, proof.tokenId),
          eq(residentTokens.residentId, residentId),
          eq(residentTokens.purpose, 'reset_password'),
          isNull(residentTokens.usedAt),
          gt(residentTokens.expiresAt, now),
        ),
      )
      .returning({ id: residentTokens.id })
    return used.length === 1
  }
  const open = await tx
    .select({ residentId: residentCredentials.residentId })
    .from(residentCredentials)
    .where(
      and(
        eq(residentCredentials.residentId, residentId),
        eq(residentCredentials.initialHash, proof.letterHash),
        or(isNull(residentCredentials.initialExpiresAt), gt(residentCredentials.initialExpiresAt, now)),
      ),
    )
  return open.length === 1
}
