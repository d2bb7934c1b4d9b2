import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { may, type Permission } from '#lib/staff/access.ts'
import { ownFile } from './own-file.ts'
import { isOwnRequest, seeOther } from './own-form.ts'
import { currentStaff } from './require-staff.ts'

/**
 * The gate of a form that staff post to a route because the answer is a file: who is not signed in is sent to sign in
 * and then to the form, and who lacks the right finds nothing. A form of another site is not looked at.
 */
export async function staffOfForm(
  request: Request,
  permission: Permission,
  formPath: string,
): Promise<StaffMember | Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 })
  const staff = await currentStaff()
  if (!staff) return seeOther(`/staff/sign-in?${new URLSearchParams({ to: formPath })}`)
  if (may(staff, permission)) return staff
  await recordView(staff, { act: 'right_refused', detail: { permission } })
  return new Response(null, { status: 404 })
}

/** A file for the one who asked, that nobody keeps on the way. */
export const secretPdf = (file: Buffer, name: string): Response => pdf(file, { name })

/** The same to look at in the browser. */
export const shownPdf = (file: Buffer, name: string): Response => pdf(file, { name, isShown: true })

const pdf = (file: Buffer, download: { name: string; isShown?: boolean }): Response =>
  ownFile(new Uint8Array(file), { type: 'application/pdf', ...download })
