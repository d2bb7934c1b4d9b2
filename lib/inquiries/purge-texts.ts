import { and, inArray, isNull, lt, not, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { eraseBefore, pendingStates } from './rules.ts'

/** So many at once, so that nobody waits for it. */
const AT_ONCE = 1000

/**
 * Erases what was typed about inquiries, from them and from their history, as many days after they came as the city keeps
 * it. What still has to be done stays. Kind, place and minutes stay for the reports.
 */
export async function purgeTexts(
  _job: SystemJob,
  now: Date,
): Promise<{ inquiries: number; isMoreDue: boolean }> {
  const { inquiryRetentionDays } = await citySettings()
  return await database().transaction(async (tx) => {
    const due = tx
      .select({ id: inquiries.id })
      .from(inquiries)
      .where(
        and(
          lt(inquiries.receivedAt, eraseBefore(now, inquiryRetentionDays)),
          not(inArray(inquiries.state, [...pendingStates])),
          isNull(inquiries.erasedAt),
        ),
      )
      .limit(AT_ONCE)
      .for('update', { skipLocked: true })
    const erased = await tx
      .update(inquiries)
      .set({
        question: '',
        contact: '',
        answer: '',
        searched: '',
        erasedAt: now,
        version: sql`${inquiries.version} + 1`,
      })
      .where(inArray(inquiries.id, due))
      .returning({ id: inquiries.id })
    const ids = erased.map(({ id }) => id)
    if (ids.length === 0) return { inquiries: 0, isMoreDue: false }
    await tx
      .update(inquiryEvents)
      .set({ changes: sql`${inquiryEvents.changes} - array['question', 'contact', 'answer']` })
      .where(inArray(inquiryEvents.inquiryId, ids))
    await tx
      .insert(inquiryEvents)
      .values(ids.map((inquiryId) => ({ inquiryId, kind: 'erased' as const, changes: {}, at: now })))
    return { inquiries: ids.length, isMoreDue: ids.length === AT_ONCE }
  })
}
