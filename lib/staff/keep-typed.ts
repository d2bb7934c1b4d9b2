import { and, eq, gt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffTypedForms } from '#db/schema/staff.ts'
import { seal, unseal } from '#lib/sealing.ts'

/** Whose form it is, and what the browser that sent it knows of it. */
type Ticket = { staffId: string; token: string }

const purposeOf = ({ staffId, token }: Ticket): string => `typed:${staffId}:${token}`

/**
 * Keeps what somebody had typed until they have proved themselves again: sealed, so that a dump of the database tells
 * nothing of it, and the newest form alone. Thousands of IDs fit, which no cookie holds.
 */
export async function keepTyped(ticket: Ticket, text: string, expiresAt: Date): Promise<void> {
  const kept = { token: ticket.token, sealed: seal(purposeOf(ticket), text), expiresAt }
  await database()
    .insert(staffTypedForms)
    .values({ staffId: ticket.staffId, ...kept })
    .onConflictDoUpdate({ target: staffTypedForms.staffId, set: kept })
}

/** The same text again, for the same person and browser, as long as it is kept. */
export async function keptTyped(ticket: Ticket, now: Date): Promise<string | null> {
  const [kept] = await database()
    .select({ sealed: staffTypedForms.sealed })
    .from(staffTypedForms)
    .where(and(isOf(ticket), gt(staffTypedForms.expiresAt, now)))
  return kept ? unseal(purposeOf(ticket), kept.sealed) : null
}

/** It has come back, or is not needed any more. */
export async function forgetTyped(ticket: Ticket): Promise<void> {
  await database().delete(staffTypedForms).where(isOf(ticket))
}

const isOf = ({ staffId, token }: Ticket) =>
  and(eq(staffTypedForms.staffId, staffId), eq(staffTypedForms.token, token))
