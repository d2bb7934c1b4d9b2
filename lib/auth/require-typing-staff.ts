import type { StaffMember } from '#lib/actor.ts'
import { typedIn } from '#lib/forms/parse-form.ts'
import type { Permission } from '#lib/staff/access.ts'
import { currentStaff, requireStaff } from './require-staff.ts'
import { shownStaffTicket } from './staff-session.ts'
import { forgetStaffTyped, keepStaffTyped } from './staff-typed-form.ts'

/**
 * The gate of an act whose form is long in the writing, such as an inquiry while a caller speaks: the right, as
 * everywhere. Where the session ended meanwhile, what was typed waits for whoever typed it until they have signed in
 * again; its page shows it by `keptStaffTyped`.
 */
export async function requireTypingStaff(
  permission: Permission,
  { path, form }: { path: string; form: FormData },
): Promise<StaffMember> {
  const ticket = (await currentStaff()) ? null : await shownStaffTicket()
  if (ticket) await keepStaffTyped(ticket, path, typedIn(form))
  else await forgetStaffTyped()
  return await requireStaff(permission)
}
