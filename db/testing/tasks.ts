import { database } from '#db/client.ts'
import { staffTasks } from '#db/schema/tasks.ts'

/** Something staff must do by hand about a reservation. */
export async function aTask(values: Partial<typeof staffTasks.$inferInsert> = {}) {
  const [task] = await database()
    .insert(staffTasks)
    .values({ kind: 'mail_failed', dedupeKey: crypto.randomUUID(), ...values })
    .returning()
  if (!task) throw new Error('the new task was not answered')
  return task
}
