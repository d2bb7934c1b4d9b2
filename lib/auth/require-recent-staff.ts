import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { isProofFresh } from '#lib/factors/rules.ts'
import { typedIn } from '#lib/forms/parse-form.ts'
import type { Permission } from '#lib/staff/access.ts'
import { pathHere, provedAt, requireSignedIn, requireStaff } from './require-staff.ts'
import { forgetStaffTyped, keepStaffTyped } from './staff-typed-form.ts'

/**
 * What was sent, and the page it stood on. Without the form, nothing of it is kept: a word typed to confirm an act is
 * typed anew.
 */
type Sent = { path: string; form?: FormData; secrets?: readonly string[] }

/**
 * The gate of acts that cannot be taken back: the right, and the password or a code of the app within the last minutes
 * (`lib/factors/rules.ts`). Others are asked for one of them and come back to the page, with what they had typed.
 * Pages ask before the form is shown, and actions once more, since a form may stand open for long; its page shows what
 * was typed by `keptStaffTyped`.
 */
export async function requireRecentStaff(permission: Permission, sent?: Sent): Promise<StaffMember> {
  const staff = await requireStaff(permission)
  if (await isProved()) {
    if (sent?.form) await forgetStaffTyped()
    return staff
  }
  if (sent?.form) await keepStaffTyped(staff, sent.path, typedIn(sent.form, sent.secrets))
  return askAgain(sent?.path ?? (await pathHere()))
}

/** The same for one's own account, where no right is asked for. */
export async function requireRecentSignedIn(path: string): Promise<StaffMember> {
  const staff = await requireSignedIn()
  return (await isProved()) ? staff : askAgain(path)
}

const isProved = async (): Promise<boolean> => isProofFresh(await provedAt(), currentTime())

const askAgain = (to: string): never =>
  redirect(`/staff/account/confirm?${new URLSearchParams({ to })}` as Route)
