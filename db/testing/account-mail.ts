import { setTimeout } from 'node:timers/promises'
import { and, desc, eq, type SQL } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'

/** The code of a resident's newest mail of a kind, as they read it in their mailbox. */
export const mailedCode = (residentId: string, kind: 'reset_password' | 'verify_email'): Promise<string> =>
  newestCode(and(eq(outbox.residentId, residentId), eq(outbox.kind, kind)))

/** The code that proves the address of a booking, as it is read there. */
export const codeMailedTo = (recipient: string): Promise<string> =>
  newestCode(and(eq(outbox.recipient, recipient), eq(outbox.kind, 'email_code')))

/** Waits for the newest such mail. It may be on its way still, or have left. */
async function newestCode(letters: SQL | undefined): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const [letter] = await database()
      .select({ secret: outbox.secret, body: outbox.body })
      .from(outbox)
      .where(letters)
      .orderBy(desc(outbox.createdAt))
      .limit(1)
    const code = letter && (letter.secret ?? codeIn(letter.body ?? ''))
    if (code) return code
    await setTimeout(10)
  }
  throw new Error('no mail with a code came')
}

/** The worker forgets a code as soon as its mail has left; in the demo's only mailbox it stands on a line of its own. */
const codeIn = (body: string): string | undefined =>
  /^(?:\d{6}|\w{4}(?:-\w{4}){2})$/m.exec(body)?.[0].replaceAll('-', '')
