import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember, StaffSession } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { log } from '#lib/log.ts'
import { hashPassword, verifyPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { closeSessions } from './close-sessions.ts'
import type { ChangePasswordInput, NewPasswordRefusal } from './input.ts'
import type { SessionTicket } from './keep-session.ts'
import { tellStaff } from './mail.ts'
import { renewSession } from './renew-session.ts'
import { verifyNewPassword } from './verify-new-password.ts'
import { type OwnPasswordRefusal, verifyOwnPassword } from './verify-own-password.ts'

export type ChangePasswordRefusal = NewPasswordRefusal | OwnPasswordRefusal

type Wish = { password: string; cityNames: readonly string[] }

/** Changes the password of who knows the one so far. Other sessions end, and this one goes on with a new token. */
export async function changePassword(
  staff: StaffMember,
  { current, ...wish }: Pick<ChangePasswordInput, 'current'> & Wish,
  now: Date,
): Promise<Result<SessionTicket, ChangePasswordRefusal>> {
  const unproved = await verifyOwnPassword(staff.staffId, current, now)
  return unproved ? refused(unproved) : await setOwnPassword(staff, wish, now)
}

/** Sets the first password of one's own, right after the sign-in with the one that the program made. */
export const setOwnPassword = async (
  session: StaffSession,
  { password, cityNames }: Wish,
  now: Date,
): Promise<Result<SessionTicket, NewPasswordRefusal>> => {
  const { staffId, sessionId, address } = session
  const [person] = await database().select().from(people).where(eq(people.id, staffId))
  if (!person) throw new Error('a session belongs to nobody')
  const refusal = verifyNewPassword(password, { loginId: person.loginId, cityNames })
  if (refusal) return refused(refusal)
  if (await verifyPassword(password, person.passwordHash)) return refused('same_password')
  const passwordHash = await hashPassword(password)
  await database().transaction(async (tx) => {
    await tx
      .update(people)
      .set({ passwordHash, mustChangePassword: false, passwordChangedAt: now })
      .where(eq(people.id, staffId))
    await closeSessions(tx, staffId, now, { but: sessionId })
    await tellStaff(tx, staffId, { kind: 'staff_password_changed' }, now)
    const own = { kind: 'sign_in', staffId, origin: address } as const
    await recordTrace(tx, own, { act: 'password_changed', subject: { kind: 'staff', id: staffId } }, now)
  })
  log().info({ staffId }, 'staff password changed')
  return ok(await renewSession(session, now))
}
