import { and, isNotNull, lt, or } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { SystemJob } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'

/** Forgets whom tasks were about, as many days after they were done as the city keeps addresses. */
export async function purgeTasks(_job: SystemJob, now: Date): Promise<{ tasks: number }> {
  const { contactRetentionDays } = await citySettings()
  const forgotten = await database()
    .update(staffTasks)
    .set({ phone: null, note: null })
    .where(
      and(
        lt(staffTasks.doneAt, addMinutes(now, -contactRetentionDays * 24 * 60)),
        or(isNotNull(staffTasks.phone), isNotNull(staffTasks.note)),
      ),
    )
  return { tasks: forgotten.count }
}
