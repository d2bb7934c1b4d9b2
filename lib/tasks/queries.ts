import { and, asc, count, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staff as staffTable } from '#db/schema/staff.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { TaskFilter } from './input.ts'
import { tasksPerPage, usualOrder } from './rules.ts'

export type Task = Awaited<ReturnType<typeof tasksOfStaff>>[number]

/**
 * What staff must do by hand: the open ones with the oldest first, or the done ones with the newest, unless somebody asks
 * for the other end.
 */
export function tasksOfStaff(
  staff: StaffMember,
  { state, q, order, page = 1 }: Partial<TaskFilter> & Pick<TaskFilter, 'state'>,
) {
  demand(staff, 'tasks.view')
  const { doneAt, createdAt } = staffTasks
  const isOpen = state === 'open'
  const direction = (order ?? usualOrder(state)) === 'oldest' ? asc : desc
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
      /** The language to call in: that of the mail that did not arrive, of the visit, or of the account. */
      locale: sql<Locale | null>`coalesce(${outbox.locale}, ${reservations.locale}, ${residents.locale})`,
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
    .where(isWanted(staff, { state, q }))
    .orderBy(direction(isOpen ? createdAt : doneAt), asc(staffTasks.id))
    .limit(tasksPerPage)
    .offset((page - 1) * tasksPerPage)
}

/** How many pages such a list has. */
export async function taskPages(
  staff: StaffMember,
  filter: Pick<TaskFilter, 'state' | 'q'>,
): Promise<number> {
  demand(staff, 'tasks.view')
  const [row] = await database()
    .select({ count: count() })
    .from(staffTasks)
    .leftJoin(residents, eq(residents.id, staffTasks.residentId))
    .leftJoin(reservations, eq(reservations.id, staffTasks.reservationId))
    .where(isWanted(staff, filter))
  return Math.max(1, Math.ceil((row?.count ?? 0) / tasksPerPage))
}

const digits = sql`regexp_replace(concat_ws(' ', ${reservations.number}, ${residents.number}), '[- ]', '', 'g')`

type Wish = { state: 'open' | 'done'; q?: string | undefined }

const isWanted = (staff: StaffMember, { state, q }: Wish) =>
  and(
    isVisible(staff, { residentId: staffTasks.residentId, reservationId: staffTasks.reservationId }),
    may(staff, 'roles.view') ? undefined : ne(staffTasks.kind, 'rights_new'),
    state === 'open' ? isNull(staffTasks.doneAt) : isNotNull(staffTasks.doneAt),
    q ? sql`position(${q} in ${digits}) > 0` : undefined,
  )
