import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { AGREED, type Typed } from '#lib/forms/form-state.ts'
import { forgetTyped, keepTyped, keptTyped } from '#lib/staff/keep-typed.ts'
import { addMinutes } from '#lib/time.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to prove oneself again. */
const MINUTES = 10
/** With script the page is made in answer to proving oneself, which has another address than the page. */
const PATH = '/staff'

const kept = z.object({ staffId: z.uuid(), page: z.string(), token: z.uuid() })
const typedForm = z.record(z.string(), z.array(z.string()))
const cookie = sealedCookie('staff-typed-form', MINUTES * 60, kept)

/**
 * Keeps what a member of staff sent before they proved themselves again, for the page that they come back to: sealed, on
 * the server, however long it is, for ten minutes; opened for the same person in the same browser on the same page
 * alone. What they had agreed to is asked again.
 */
export async function keepStaffTyped(
  { staffId }: Pick<StaffMember, 'staffId'>,
  page: string,
  typed: Typed,
): Promise<void> {
  const { [AGREED]: _asked, ...form } = typed
  const token = randomUUID()
  await keepTyped({ staffId, token }, JSON.stringify(form), addMinutes(currentTime(), MINUTES))
  await cookie.keep({ staffId, page, token }, PATH)
}

/** What this member of staff had typed into the form of this page. */
export async function keptStaffTyped({ staffId }: StaffMember, page: string): Promise<Typed | undefined> {
  const found = await cookie.read()
  if (found?.staffId !== staffId || found.page !== page) return undefined
  const text = await keptTyped(found, currentTime())
  return text === null ? undefined : typedForm.parse(JSON.parse(text))
}

/** The form has come back with it, or was sent without. */
export async function forgetStaffTyped(): Promise<void> {
  const found = await cookie.read()
  if (!found) return
  await forgetTyped(found)
  await cookie.forget(PATH)
}
