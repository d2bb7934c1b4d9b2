import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import type { StaffMember } from '#lib/actor.ts'
import { AGREED, type Typed } from '#lib/forms/form-state.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to prove oneself again. */
const SECONDS = 10 * 60
/** With script the page is made in answer to proving oneself, which has another address than the page. */
const PATH = '/staff'

const kept = z.object({
  staffId: z.uuid(),
  page: z.string(),
  packed: z.string(),
})
const typedForm = z.record(z.string(), z.array(z.string()))
const cookie = sealedCookie('staff-typed-form', SECONDS, kept)

/**
 * Keeps what a member of staff sent before they proved themselves again, for the page that they come back to: sealed, in
 * their own browser, for ten minutes, and opened for the same person on the same page alone. Packed, so that a list of
 * some six hundred IDs comes back whole; a longer one does not fit a browser and is typed anew. What they had agreed to
 * is asked again.
 */
export async function keepStaffTyped(
  { staffId }: Pick<StaffMember, 'staffId'>,
  page: string,
  typed: Typed,
): Promise<void> {
  const { [AGREED]: _asked, ...form } = typed
  const packed = brotliCompressSync(JSON.stringify(form)).toString('base64url')
  await cookie.keep({ staffId, page, packed }, PATH)
}

/** What this member of staff had typed into the form of this page. */
export async function keptStaffTyped({ staffId }: StaffMember, page: string): Promise<Typed | undefined> {
  const found = await cookie.read()
  if (found?.staffId !== staffId || found.page !== page) return undefined
  const unpacked = brotliDecompressSync(Buffer.from(found.packed, 'base64url')).toString()
  return typedForm.parse(JSON.parse(unpacked))
}

/** The form has come back with it, or was sent without. */
export async function forgetStaffTyped(): Promise<void> {
  if (await cookie.read()) await cookie.forget(PATH)
}
