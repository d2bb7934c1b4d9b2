import type { StaffMember } from '#lib/actor.ts'
import { recordRepeatedView, recordView, type Trace } from '#lib/audit/record.ts'

/** Leaves a trace of a page that shows people's data, before it is shown. */
export const leaveTrace = (staff: StaffMember, trace: Trace): Promise<void> => recordView(staff, trace)

/** The same for a page that loads itself anew: what one session looks at for a while is one view. */
export const leaveTraceOnce = (staff: StaffMember, trace: Trace): Promise<void> =>
  recordRepeatedView(staff, trace)
