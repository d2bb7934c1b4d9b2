import { and, isNotNull, lt, ne } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { visitEnd } from './read-news.ts'

/**
 * Forgets to whom mails went and what they said, as many days after the visit as the city keeps addresses; that a
 * mail went out stays known. The access key of a mail that failed goes as soon as the visit is over and the key opens
 * nothing that matters.
 */
export async function purgeLetters(_job: SystemJob, now: Date): Promise<{ keys: number; letters: number }> {
  const { contactRetentionDays } = await citySettings()
  const settled = ne(outbox.status, 'pending')
  const keys = await database()
    .update(outbox)
    .set({ secret: null })
    .where(and(settled, isNotNull(outbox.secret), lt(visitEnd(outbox.facts), now.toISOString())))
  const letters = await database()
    .update(outbox)
    .set({ recipient: '', body: null, lastError: null })
    .where(
      and(
        settled,
        ne(outbox.recipient, ''),
        lt(visitEnd(outbox.facts), addMinutes(now, -contactRetentionDays * 24 * 60).toISOString()),
      ),
    )
  return { keys: keys.count, letters: letters.count }
}
