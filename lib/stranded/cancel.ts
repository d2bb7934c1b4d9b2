import type { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { recordCancelling } from '#lib/reservations/record-cancelling.ts'
import { servicesOf } from '#lib/reservations/rules.ts'
import { ok, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { applyEach } from './apply-each.ts'
import type { cancelInput } from './input.ts'
import { recordedAct } from './record-act.ts'
import { type Handled, toldTo } from './rules.ts'

/** Cancels the visits of people who are stranded and tells each in their language why. */
export async function cancelStranded(
  staff: StaffMember,
  { people, note }: z.output<typeof cancelInput>,
  now: Date,
): Promise<Handled> {
  demand(staff, 'stranded.handle')
  return await applyEach(staff, people, now, async (person) => {
    const cancelling = { kind: 'reservation_cancelled_by_office' as const, ...toldTo(person, note) }
    const { cancelledReturnMinutes } = await bookingRulesFor({
      ...person,
      serviceIds: servicesOf(person.visitors),
    })
    const freeFrom = addMinutes(now, cancelledReturnMinutes)
    const act = recordedAct('cancelled', staff, person, now)
    const isCancelled = await recordCancelling(staff, person, cancelling, freeFrom, now, act)
    return isCancelled ? ok(null) : refused('changed_meanwhile')
  })
}
