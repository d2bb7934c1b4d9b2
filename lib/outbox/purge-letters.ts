import { and, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { visitEnd } from './read-news.ts'

/**
 * Forgets to whom mails went and what they said, as many days as the city keeps addresses: after the visit, or for a
 * mail about an account after it was written. That a mail went out stays known. The key, code or link of a mail that
 * failed goes as soon as it opens nothing that matters.
 */
export async function purgeLetters(_job: SystemJob, now: Date): Promise<{ keys: number; letters: number }> {
  const { contactRetentionDays } = await citySettings()
  const settled = ne(outbox.status, 'pending')
  const keys = await database()
    .update(outbox)
    .set({ secret: null })
    .where(and(settled, isNotNull(outbox.secret), lt(secretEnd, now.toISOString())))
  const letters = await database()
    .update(outbox)
    .set({ recipient: '', body: null, lastError: null, facts: sql`${outbox.facts} - 'note' - 'visitors'` })
    .where(
      and(
        settled,
        ne(outbox.recipient, ''),
        lt(newsEnd, addMinutes(now, -contactRetentionDays * 24 * 60).toISOString()),
      ),
    )
  return { keys: keys.count, letters: letters.count }
}

/** When a mail is history: the visit is over, or it was written for the moment. */
const newsEnd = sql`coalesce(${visitEnd(outbox.facts)}, ${outbox.createdAt})`

const secretEnd = sql`coalesce((${outbox.facts} ->> 'until')::timestamptz, ${newsEnd})`
