import { eq } from 'drizzle-orm'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { oweMail } from './mail.ts'
import { mayRemoveEmail } from './rules.ts'
import { type CurrentPasswordRefusal, verifyCurrentPassword } from './verify-current-password.ts'

export type WithdrawEmailRefusal = CurrentPasswordRefusal | 'email_needed'

/**
 * Takes the address out of a resident's account, where the city does not need one, and tells that address once. Asks
 * the password, since a code for a new one can no longer be mailed. Addresses of bookings made before stay: their
 * notices were asked for there. Without an address there is nothing to do.
 */
export async function withdrawEmail(
  resident: Resident,
  current: string,
  now: Date,
): Promise<Result<null, WithdrawEmailRefusal>> {
  const { residentId } = resident
  if (!mayRemoveEmail(await citySettings())) return refused('email_needed')
  const unproved = await verifyCurrentPassword(resident, current, now)
  if (unproved) return refused(unproved)
  await signedIn(resident, async (tx) => {
    const [person] = await tx
      .select({ email: residents.email, locale: residents.locale })
      .from(residents)
      .where(eq(residents.id, residentId))
      .for('update')
    if (!person?.email) return
    const { email: recipient, locale } = person
    await tx.update(residents).set({ email: null }).where(eq(residents.id, residentId))
    const [event] = await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'email_removed', ...traceOf(resident), at: now })
      .returning({ id: residentEvents.id })
    await oweMail(tx, { kind: 'email_changed', residentId, recipient, locale, act: `${event?.id}` }, now)
  })
  return ok(null)
}
