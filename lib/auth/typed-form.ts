import { z } from 'zod'
import type { Resident } from '#lib/actor.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { shownResidentTicket } from './resident-ticket.ts'
import { sealedCookie } from './sealed-cookie.ts'

/** Long enough to sign in again. */
const SECONDS = 15 * 60

const kept = z.object({
  residentId: z.uuid(),
  page: z.string(),
  typed: z.record(z.string(), z.array(z.string())),
})
const cookie = sealedCookie('typed-form', SECONDS, kept)

/**
 * Keeps what a resident sent after their session had ended, for the page that they come back to: sealed, in their own
 * browser, for a quarter of an hour, and opened for the same resident alone.
 */
export async function keepTyped(page: string, typed: Typed): Promise<void> {
  const ticket = await shownResidentTicket()
  if (ticket) await cookie.keep({ residentId: ticket.residentId, page, typed })
}

/**
 * What this resident had typed on a page when their session was over. The page stands in the cookie and is not its path:
 * with script the page is made in answer to signing in, which has another address.
 */
export async function keptTyped(resident: Resident, page: string): Promise<Typed | null> {
  const found = await cookie.read()
  return found?.residentId === resident.residentId && found.page === page ? found.typed : null
}

export const forgetTyped = (): Promise<void> => cookie.forget()
