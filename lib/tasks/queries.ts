import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as staffTable } from '#db/schema/staff.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand } from '#lib/staff/access.ts'
import type { TaskFilter } from './input.ts'
import { tasksPerPage } from './rules.ts'

export type Task = Awaited<ReturnType<typeof tasksOfStaff>>[number]

/** What staff must do by hand: the open ones with the oldest first, or the done ones with the newest first. */
export function tasksOfStaff(staff: StaffMember, { state }: TaskFilter) {
  demand(staff, 'tasks.view')
  const { doneAt, createdAt } = staffTasks
  return database()
    .select({
      id: staffTasks.id,
      kind: staffTasks.kind,
      phone: staffTasks.phone,
      note: staffTasks.note,
      createdAt,
      doneAt,
      doneBy: staffTable.name,
      outboxId: staffTasks.outboxId,
      mailKind: outbox.kind,
      locale: outbox.locale,
      residentId: staffTasks.residentId,
      residentNumber: residents.number,
      number: reservations.number,
      startsAt: reservations.startsAt,
    })
    .from(staffTasks)
    .leftJoin(outbox, eq(outbox.id, staffTasks.outboxId))
    .leftJoin(residents, eq(residents.id, staffTasks.residentId))
    .leftJoin(reservations, eq(reservations.id, staffTasks.reservationId))
    .leftJoin(staffTable, eq(staffTable.id, staffTasks.doneBy))
    .where(state === 'open' ? isNull(doneAt) : isNotNull(doneAt))
    .orderBy(state === 'open' ? asc(createdAt) : desc(doneAt), asc(staffTasks.id))
    .limit(tasksPerPage)
}
