import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { recordMoving } from '#lib/reservations/record-moving.ts'
import { servicesOf } from '#lib/reservations/rules.ts'
import { verifyVisit } from '#lib/reservations/verify-offer.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { applyEach } from './apply-each.ts'
import type { moveInput } from './input.ts'
import { readStranded, type Stranded } from './read-stranded.ts'
import { recordedAct } from './record-act.ts'
import { type Handled, type StrandedRefusal, toldTo } from './rules.ts'

/**
 * Moves people who are stranded to the times that were proposed to them: each has the new places before the old ones
 * are given up, a mail in their language that says why, and a record. Where somebody was faster the visit stays as it
 * was and on the list.
 */
export async function moveStranded(
  staff: StaffMember,
  { moves, note }: z.output<typeof moveInput>,
  now: Date,
): Promise<Handled> {
  demand(staff, 'stranded.handle')
  return await applyEach(staff, moves, now, (person, { counterId, startsAt }) =>
    move(staff, person, { to: { counterId, startsAt }, office: toldTo(person, note) }, now),
  )
}

type Moving = { to: { counterId: string; startsAt: Date }; office: ReturnType<typeof toldTo> }

async function move(
  staff: StaffMember,
  person: Stranded,
  { to, office }: Moving,
  now: Date,
): Promise<Result<null, StrandedRefusal>> {
  if (to.startsAt <= now) return refused('taken')
  const serviceIds = servicesOf(person.visitors)
  const visit = await verifyVisit({ counterId: to.counterId, serviceIds })
  if (!visit.ok) return refused('not_offered')
  const { cancelledReturnMinutes } = await bookingRulesFor({ ...person, serviceIds })
  const givenUpFreeFrom = addMinutes(now, cancelledReturnMinutes)
  const moving = { to: { ...to, minutes: visit.value.minutes }, givenUpFreeFrom, office }
  const act = recordedAct('moved', staff, person, now)
  if (await recordMoving(staff, person, moving, now, act)) return ok(null)
  const [still] = await readStranded(staff, 'stranded.handle', now, [person.id])
  return refused(still?.version === person.version ? 'taken' : 'changed_meanwhile')
}
