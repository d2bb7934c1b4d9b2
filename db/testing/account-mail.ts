import { setTimeout } from 'node:timers/promises'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/**
 * The code of a resident's newest mail of a kind, as they read it in their mailbox. Waits for the mail, so that it can
 * be asked for before the step that owes it: the worker forgets a code as soon as the mail has left.
 */
export async function mailedCode(
  residentId: string,
  kind: 'reset_password' | 'verify_email',
): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const [letter] = await database()
      .select({ secret: outbox.secret })
      .from(outbox)
      .where(and(eq(outbox.residentId, residentId), eq(outbox.kind, kind), isNotNull(outbox.secret)))
      .orderBy(desc(outbox.createdAt))
    if (letter?.secret) return letter.secret
    await setTimeout(10)
  }
  throw new Error(`no ${kind} mail came`)
}
