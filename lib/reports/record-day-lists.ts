import { lt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { dayListRuns } from '#db/schema/day-lists.ts'
import { addDayListTask } from '#lib/tasks/add-day-list-task.ts'
import { closeDayListTasks } from '#lib/tasks/close-day-list-tasks.ts'
import { addMinutes } from '#lib/time.ts'
import type { DayListFault, UnprintedList } from './rules.ts'

type Run = { dueAt: Date } & (
  | { files: number; unprinted: UnprintedList[]; fault?: never }
  | { fault: DayListFault; files?: never; unprinted?: never }
)

/** As long as anybody asks why a file was not there. */
const KEPT_DAYS = 31

/**
 * Notes what became of the lists of a set time. Lists that could not be written are a task for staff, one for each set
 * time, until they are there.
 */
export async function recordDayLists({ dueAt, ...became }: Run, now: Date): Promise<void> {
  const { files = 0, unprinted = [], fault = null } = became
  const run = { triedAt: now, files, unprinted, fault }
  await database().transaction(async (tx) => {
    await tx
      .insert(dayListRuns)
      .values({ dueAt, ...run })
      .onConflictDoUpdate({ target: dayListRuns.dueAt, set: run })
    if (fault) await addDayListTask(tx, dueAt, now)
    else await closeDayListTasks(tx, now)
    await tx.delete(dayListRuns).where(lt(dayListRuns.dueAt, addMinutes(now, -KEPT_DAYS * 24 * 60)))
  })
}
