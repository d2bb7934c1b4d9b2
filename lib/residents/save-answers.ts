import { and, eq, isNull, sql } from 'drizzle-orm'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Resident, traceOf } from '#lib/actor.ts'
import { ownFields } from '#lib/fields/queries.ts'
import type { Answers } from '#lib/fields/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'

/**
 * Keeps what residents say about themselves: the answers to the questions the city shows them, and no others. What
 * was left empty is forgotten; what staff noted, or an old question was answered with, stays.
 */
export async function saveAnswers(resident: Resident, answers: Answers, now: Date): Promise<void> {
  const asked = (await ownFields(await citySettings())).map(({ key }) => key)
  const given = Object.fromEntries(Object.entries(answers).filter(([key]) => asked.includes(key)))
  await signedIn(resident, async (tx) => {
    const kept = sql`${residents.answers} - ${sql.param(asked)}::text[] || ${JSON.stringify(given)}::text::jsonb`
    const changed = await tx
      .update(residents)
      .set({ answers: kept })
      .where(
        and(
          eq(residents.id, resident.residentId),
          isNull(residents.closedAt),
          sql`${residents.answers} <> (${kept})`,
        ),
      )
      .returning({ id: residents.id })
    if (changed.length === 0) return
    const { residentId } = resident
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'data_changed', ...traceOf(resident), at: now })
  })
}
