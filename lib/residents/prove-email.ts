import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { residentEvents, residents, residentTokens } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import { tokenHash } from '#lib/ids.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { oweMail } from './mail.ts'

const perResident = guessLimit('verify-code', { points: 10, seconds: 15 * 60 })

export type ProveEmailRefusal = 'wrong_email_code' | 'too_many_tries'

/** Makes the address that a code was mailed to the resident's own. The address before is told, once, that it was left. */
export async function proveEmail(
  resident: Resident,
  code: string,
  now: Date,
): Promise<Result<null, ProveEmailRefusal>> {
  const { residentId } = resident
  if ((await perResident.consume(residentId)).isLimited) return refused('too_many_tries')
  const isDone = await signedIn(resident, async (tx) => {
    const [person] = await tx
      .select(address)
      .from(residents)
      .where(eq(residents.id, residentId))
      .for('update')
    const email = person && (await emailOfCode(tx, residentId, code, now))
    if (!email) return false
    await tx.update(residents).set({ email }).where(eq(residents.id, residentId))
    const [event] = await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'email_changed', ...traceOf(resident), at: now })
      .returning({ id: residentEvents.id })
    const { email: recipient, locale } = person
    if (recipient && recipient !== email)
      await oweMail(tx, { kind: 'email_changed', residentId, recipient, locale, act: `${event?.id}` }, now)
    return true
  })
  if (!isDone) return refused('wrong_email_code')
  await perResident.reset(residentId)
  return ok(null)
}

const address = { email: residents.email, locale: residents.locale }

/** The address that a code of this resident was mailed to; the code is used up by it. */
async function emailOfCode(
  tx: Connection,
  residentId: string,
  code: string,
  now: Date,
): Promise<string | null> {
  const [token] = await tx
    .update(residentTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(residentTokens.tokenHash, tokenHash(code)),
        eq(residentTokens.residentId, residentId),
        eq(residentTokens.purpose, 'verify_email'),
        isNull(residentTokens.usedAt),
        gt(residentTokens.expiresAt, now),
      ),
    )
    .returning({ email: residentTokens.email })
  return token?.email ?? null
}
