import { withRefusal } from '#components/reservations/refusal.ts'
import { openAccess } from '#lib/auth/access-session.ts'
import { badForm, ownForm, type SentForm, seeOther } from '#lib/auth/own-form.ts'
import { currentBooker } from '#lib/auth/require-booker.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { accessKeyHash } from '#lib/ids.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'

/**
 * Books the held place, and leads to the number and key, or back to the check page with the reason. Sent twice it books
 * once: the second time leads to the same reservation.
 */
export async function POST(request: SentForm): Promise<Response> {
  const booker = await currentBooker()
  const form = await ownForm(request)
  if (!form) return badForm()
  const steps = `/${sentLocale(form)}/reservations/new` as const
  const booked = await bookHeld(booker, (await heldToken()) ?? '', currentTime())
  if (!booked.ok) return seeOther(withRefusal(`${steps}/confirm`, booked.reason))
  await openAccess({ ...booked.value, keyHash: accessKeyHash(booked.value.accessKey) })
  return seeOther(`${steps}/done`)
}
