import { database } from '#db/client.ts'
import { residentCredentials, residentSessions, residents } from '#db/schema/residents.ts'
import { letterSecretHash, newResidentNumber, newTypedCode } from '#lib/ids.ts'
import { addMinutes } from '#lib/time.ts'
import { NOW } from './factories.ts'

/** A resident who has a letter and has not used it. Answers the secret of the letter too. */
export async function aLetterHolder(values: Partial<typeof residents.$inferInsert> = {}) {
  const [person] = await database()
    .insert(residents)
    .values({ number: newResidentNumber(), createdAt: NOW, ...values })
    .returning()
  if (!person) throw new Error('the new resident was not answered')
  const secret = newTypedCode()
  await database()
    .insert(residentCredentials)
    .values({
      residentId: person.id,
      initialHash: letterSecretHash(secret),
      initialKind: 'password',
      initialExpiresAt: addMinutes(NOW, 60 * 24 * 60),
      changedAt: NOW,
    })
  return { ...person, secret }
}

/** An open session of a resident. */
export async function aResidentSession(residentId: string) {
  const [session] = await database()
    .insert(residentSessions)
    .values({ residentId, createdAt: NOW, lastSeenAt: NOW, expiresAt: addMinutes(NOW, 60) })
    .returning()
  if (!session) throw new Error('the new session was not answered')
  return session
}
