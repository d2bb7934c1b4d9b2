import { eq, sql } from 'drizzle-orm'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { closeSessions } from './close-sessions.ts'
import { type ChangePasswordInput, isSame, type NewPasswordRefusal } from './input.ts'
import { oweMail } from './mail.ts'
import { type CurrentPasswordRefusal, verifyCurrentPassword } from './verify-current-password.ts'
import { verifyNewPassword } from './verify-new-password.ts'

export type ChangePasswordRefusal = NewPasswordRefusal | CurrentPasswordRefusal

/** Changes the password of who knows the one so far, which cannot be the new one. Other sessions end, and the owner is told by mail. */
export async function changePassword(
  resident: Resident,
  { current, password }: ChangePasswordInput,
  now: Date,
): Promise<Result<null, ChangePasswordRefusal>> {
  const { residentId } = resident
  const unproved = await verifyCurrentPassword(resident, current, now)
  if (unproved) return refused(unproved)
  if (isSame(password, current)) return refused('same_password')
  const [person] = await signedIn(resident, (tx) =>
    tx
      .select({ number: residents.number, email: residents.email, locale: residents.locale })
      .from(residents)
      .where(eq(residents.id, residentId)),
  )
  if (!person) throw new Error('a session belongs to no resident')
  const refusal = await verifyNewPassword(password, person)
  if (refusal) return refused(refusal)
  const passwordHash = await hashPassword(password)
  await signedIn(resident, async (tx) => {
    const saved = sql`${residentId}, ${resident.sessionId}, ${passwordHash}, ${now.toISOString()}`
    await tx.execute(sql`select resident.save_own_password(${saved})`)
    await closeSessions(tx, residentId, now, { but: resident.sessionId })
    const [event] = await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'password_changed', ...traceOf(resident), at: now })
      .returning({ id: residentEvents.id })
    const { email: recipient, locale } = person
    const act = `${event?.id}`
    if (recipient) await oweMail(tx, { kind: 'password_changed', residentId, recipient, locale, act }, now)
  })
  return ok(null)
}
