import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { noticeNumbers, residentCredentials, residentSessions, residents } from '#db/schema/residents.ts'
import type { ReservationOwner, Resident, SecretHolder, SecretProof } from '#lib/actor.ts'
import { letterSecretHash, newResidentNumber, newTypedCode } from '#lib/ids.ts'
import { hashPassword } from '#lib/passwords.ts'
import { closeSessions } from '#lib/residents/close-sessions.ts'
import { addMinutes } from '#lib/time.ts'
import { drawnOnce } from './drawn.ts'
import { NOW } from './factories.ts'

type LetterValues = { kind?: 'password' | 'link_code'; expiresAt?: Date }

/** A resident who has a letter and has not used it. Answers the secret of the letter too. */
export async function aLetterHolder({
  letter = {},
  ...values
}: Partial<typeof residents.$inferInsert> & { letter?: LetterValues } = {}) {
  const [person] = await database()
    .insert(residents)
    .values({ number: drawnOnce(newResidentNumber), createdAt: NOW, ...values })
    .returning()
  if (!person) throw new Error('the new resident was not answered')
  const secret = newTypedCode()
  await database()
    .insert(residentCredentials)
    .values({
      residentId: person.id,
      initialHash: letterSecretHash(secret),
      initialKind: letter.kind ?? 'password',
      initialExpiresAt: letter.expiresAt ?? addMinutes(NOW, 60 * 24 * 60),
      changedAt: NOW,
    })
  return { ...person, secret }
}

/** The password of every resident of the tests. */
export const PASSWORD = 'みかん 電車 ゆうやけ'

/** A resident with a password of their own and an open session, as the gate makes them. */
export async function aResident(
  values: Partial<typeof residents.$inferInsert> = {},
): Promise<Resident & { number: string; email: string | null }> {
  const { id: residentId, number, email } = await anAccount(values)
  const { id: sessionId } = await aResidentSession(residentId)
  const resident = { kind: 'resident', residentId, sessionId } as Resident
  return { ...resident, number, email }
}

/** Who has signed in, with the session that was opened for them. */
export const signedInAs = (residentId: string, sessionId: string): Resident =>
  ({ kind: 'resident', residentId, sessionId }) as Resident

/** A resident who has opened a reservation. */
export const ownerOf = (resident: Resident, reservationId: string): ReservationOwner => ({
  ...resident,
  reservationId,
})

/** An account that was used before: its letter opens nothing any more, its password is `PASSWORD`. */
export async function anAccount(values: Partial<typeof residents.$inferInsert> = {}) {
  const person = await aLetterHolder({ activatedAt: NOW, ...values })
  passwordHash ??= await hashPassword(PASSWORD)
  await database()
    .update(residentCredentials)
    .set({ passwordHash, initialHash: null, initialKind: null, initialExpiresAt: null })
    .where(eq(residentCredentials.residentId, person.id))
  return person
}

let passwordHash: string | undefined

/** An open session of a resident. */
export async function aResidentSession(residentId: string) {
  const [session] = await database()
    .insert(residentSessions)
    .values({ residentId, createdAt: NOW, lastSeenAt: NOW, expiresAt: addMinutes(NOW, 60) })
    .returning()
  if (!session) throw new Error('the new session was not answered')
  return session
}

/** Ends every session of a resident, as the hour without use does. */
export const endSessions = (residentId: string) => closeSessions(database(), residentId, new Date())

/** Somebody who has just shown the secret of a letter or a one-time code. */
export const secretHolder = (residentId: string, proof: SecretProof): SecretHolder =>
  ({ kind: 'secret', residentId, proof }) as SecretHolder

/** A 交付通知書 that was sent to a resident. */
export async function aNotice(residentId: string, number: string): Promise<void> {
  await database().insert(noticeNumbers).values({ number, residentId, createdAt: NOW })
}
