import { inArray, type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isHidden } from '#lib/protection/read-visible.ts'
import { may } from '#lib/staff/access.ts'

/** The ids, as traces keep them, of everything that belongs to somebody protected. */
const hiddenIds = (staff: StaffMember): SQL => {
  const seen = may(staff, 'protection.view')
    ? sql`select null where false`
    : sql`select id::text from protections`
  return sql`(
    select ${residents.id}::text from ${residents} where ${isHidden(staff, { residentId: residents.id })}
    union all
    select ${reservations.id}::text from ${reservations} where ${isHidden(staff, { reservationId: reservations.id })}
    union all
    select ${outbox.id}::text from ${outbox} where ${isHidden(staff, { residentId: outbox.residentId, reservationId: outbox.reservationId, mail: outbox.recipient })}
    union all
    select ${staffTasks.id}::text from ${staffTasks} where ${isHidden(staff, { residentId: staffTasks.residentId, reservationId: staffTasks.reservationId })}
    union all
    select ${inquiries.id}::text from ${inquiries} where ${isHidden(staff, { residentId: inquiries.residentId, reservationId: inquiries.reservationId })}
    union all ${seen})`
}

/** Whether an entry of a search for one record may be found: not by a number or an id of somebody protected. */
export const isFound = (staff: StaffMember): SQL => sql`${auditEntries.subjectId} not in ${hiddenIds(staff)}`

type Entry = { id: number }

/**
 * Which of these entries are about somebody protected, or repeat what names them: they stay, since the record has no
 * gaps, and say 要確認 in place of whom, why and what.
 */
export async function hiddenAmong(
  staff: StaffMember,
  entries: readonly Entry[],
): Promise<ReadonlySet<number>> {
  if (entries.length === 0) return new Set()
  const ids = entries.map(({ id }) => id)
  const rows = await database()
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      sql`${inArray(auditEntries.id, ids)} and (
        ${auditEntries.subjectId} in ${hiddenIds(staff)} or ${auditEntries.actorId} in ${hiddenIds(staff)}
        or ${namesHidden(staff)})`,
    )
  return new Set(rows.map(({ id }) => id))
}

/** A search whose terms are the number, or the name, of somebody protected. */
const namesHidden = (staff: StaffMember): SQL => {
  const terms = sql`upper(regexp_replace(normalize(${auditEntries.detail} ->> 'terms', NFKC), '[\\s-]', '', 'g'))`
  return sql`(${auditEntries.detail} ->> 'terms' <> '' and (
    exists (select from ${residents} where ${isHidden(staff, { residentId: residents.id })} and (
      ${residents.number} = ${terms} or replace(${residents.id}::text, '-', '') = lower(${terms}) or lower(${residents.email}) = lower(${terms})
      or exists (select from jsonb_each_text(${residents.answers}) said
        where length(${terms}) >= 2 and starts_with(upper(regexp_replace(normalize(said.value, NFKC), '[\\s-]', '', 'g')), ${terms}))))
    or exists (select from ${reservations} where ${isHidden(staff, { reservationId: reservations.id })}
      and (${reservations.number} = ${terms} or replace(${reservations.id}::text, '-', '') = lower(${terms})))))`
}
