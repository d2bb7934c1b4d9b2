import { setTimeout } from 'node:timers/promises'
import { and, desc, eq, isNotNull, type SQL } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/** The code of a resident's newest mail of a kind, as they read it in their mailbox. */
export const mailedCode = (residentId: string, kind: 'reset_password' | 'verify_email'): Promise<string> =>
  newestCode(and(eq(outbox.residentId, residentId), eq(outbox.kind, kind)))

/** The code that proves the address of a booking, as it is read there. */
export const codeMailedTo = (recipient: string): Promise<string> =>
  newestCode(and(eq(outbox.recipient, recipient), eq(outbox.kind, 'email_code')))

/**
 * Waits for the mail, so that it can be asked for before the step that owes it: the worker forgets a code as soon as the
 * mail has left.
 */
async function newestCode(letters: SQL | undefined): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const [letter] = await database()
      .select({ secret: outbox.secret })
      .from(outbox)
      .where(and(letters, isNotNull(outbox.secret)))
      .orderBy(desc(outbox.createdAt))
    if (letter?.secret) return letter.secret
    await setTimeout(10)
  }
  throw new Error('no mail with a code came')
}
