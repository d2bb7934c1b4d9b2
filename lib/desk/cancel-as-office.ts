import type { z } from 'zod'
import { driver } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordedWithin } from '#lib/audit/record-within.ts'
import { bookingRulesFor } from '#lib/booking-rules/queries.ts'
import { recordCancelling } from '#lib/reservations/record-cancelling.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { callTaskWithin } from '#lib/tasks/add-call-task.ts'
import { addMinutes } from '#lib/time.ts'
import type { officeCancelInput } from './input.ts'
import { visitToCancel } from './queries.ts'
import { type OfficeCancelRefusal, officeCancelRefusal } from './rules.ts'

/**
 * Cancels a visit for the office, at any hour before the people have arrived, and tells them why: by mail, or
 * by a task to call them where no address is known. The places come back like those a resident gives up. Who acts on an
 * outdated screen is told so.
 */
export async function cancelAsOffice(
  staff: StaffMember,
  { reservationId, version, reason, note }: z.output<typeof officeCancelInput>,
  now: Date,
): Promise<Result<{ number: string; counterId: string; isMailed: boolean }, OfficeCancelRefusal>> {
  demand(staff, 'desk.cancel')
  const visit = await visitToCancel(staff, { id: reservationId })
  if (!visit) return refused('not_possible')
  const refusal = officeCancelRefusal(visit, version)
  if (refusal) return refused(refusal)
  const { cancelledReturnMinutes } = await bookingRulesFor(visit)
  const cancelling = { kind: 'reservation_cancelled_by_office' as const, reason, ...(note && { note }) }
  const freeFrom = addMinutes(now, cancelledReturnMinutes)
  const further = driver()`${recordedWithin(staff, 'visit_cancelled', now)}${callTaskWithin(now)}`
  const isCancelled = await recordCancelling(staff, visit, cancelling, freeFrom, now, further)
  const { number, counterId, isMailed } = visit
  return isCancelled ? ok({ number, counterId, isMailed }) : refused('changed_meanwhile')
}
