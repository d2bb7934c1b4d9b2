import { driver } from '#db/client.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import type { Trace } from './record.ts'
import { type Act, acts } from './rules.ts'

/**
 * The same trace as a further part of a statement that acts on visits (`lib/reservations/record-moving.ts`): one for
 * each row of `act`, hence only where the act is done.
 */
export function recordedWithin(staff: StaffMember, act: Act, now: Date, detail?: Trace['detail']) {
  const sql = driver()
  const { actorKind, actorId } = traceOf(staff)
  const roles = JSON.stringify(staff.roles.map(({ id }) => id))
  return sql`, traced as (
    insert into audit_entries (at, kind, act, actor_kind, actor_id, roles, origin, subject_kind, subject_id, detail)
    select ${now.toISOString()}::timestamptz, ${acts[act]}, ${act}, ${actorKind}, ${actorId},
      array(select jsonb_array_elements_text(${roles}::jsonb)), ${staff.address}, 'visit', act.id::text,
      ${detail ? JSON.stringify(detail) : null}::jsonb
    from act)`
}
