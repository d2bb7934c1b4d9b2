import type { Connection } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { Locale } from '#lib/locales.ts'
import type { AccountKind } from '#lib/notices/rules.ts'

type Letter = {
  kind: Exclude<AccountKind, 'email_code'>
  residentId: string
  recipient: string
  locale: Locale
  /** Names the act that owes the mail: the same act cannot send a second one. */
  act: string
  /** A code to type. It is erased when the mail has left. */
  code?: string
  /** Until when the code counts. */
  until?: Date
}

/** Writes a mail about an account in the transaction of the act that owes it. */
export async function oweMail(tx: Connection, letter: Letter, now: Date): Promise<void> {
  const { kind, act, code, until, ...to } = letter
  await tx
    .insert(outbox)
    .values({
      ...to,
      kind,
      dedupeKey: `${kind}:${act}`,
      facts: until ? { until: until.toISOString() } : {},
      secret: code,
      nextAttemptAt: now,
      createdAt: now,
    })
    .onConflictDoNothing()
}
