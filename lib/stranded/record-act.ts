import { driver } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import type { Stranded } from './read-stranded.ts'

/**
 * What was done for somebody who was stranded, as a further part of the statement that does it: where and when the
 * visit was before, by whom, and the mail that tells them (`mailed`); without one they are called.
 */
export const recordedAct = (
  kind: 'moved' | 'cancelled',
  staff: StaffMember,
  { counterId, startsAt, cause }: Pick<Stranded, 'counterId' | 'startsAt' | 'cause'>,
  now: Date,
) => driver()`${recordedWithin(staff, `visit_${kind}`, now)}, handled as (
  insert into stranded_acts (reservation_id, kind, counter_id, starts_at, stop_id, done_by, at, outbox_id)
  select act.id, ${kind}, ${counterId}, ${startsAt.toISOString()}, ${cause.kind === 'stop' ? cause.id : null},
    ${staff.staffId}, ${now.toISOString()}, (select id from mailed)
  from act
)`
