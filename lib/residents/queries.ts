import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentCredentials, residents } from '#db/schema/residents.ts'
import type { Resident, SecretHolder } from '#lib/actor.ts'

/** The ID that a password is about to be set for; null when the account was closed meanwhile. */
export async function numberOfSecret(holder: SecretHolder): Promise<string | null> {
  const [row] = await database()
    .select({ number: residents.number })
    .from(residents)
    .where(and(eq(residents.id, holder.residentId), isNull(residents.closedAt)))
  return row?.number ?? null
}

/** A resident's own account, for the pages around it. */
export async function ownAccount(resident: Resident) {
  const [row] = await database()
    .select({
      number: residents.number,
      locale: residents.locale,
      email: residents.email,
      passwordHash: residentCredentials.passwordHash,
    })
    .from(residents)
    .leftJoin(residentCredentials, eq(residentCredentials.residentId, residents.id))
    .where(eq(residents.id, resident.residentId))
  if (!row) throw new Error('a session belongs to no resident')
  const { passwordHash, ...account } = row
  return { ...account, hasPassword: passwordHash !== null }
}
