import { isSignedOut } from '#components/reservations/account-mark.ts'
import { pageAfterDetails } from '#components/reservations/refusal.ts'
import { badForm, ownForm, type SentForm, seeOther, sentAgain } from '#lib/auth/own-form.ts'
import { currentBooker } from '#lib/auth/require-booker.ts'
import { forgetTyped } from '#lib/auth/typed-form.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { keepDetails } from '#lib/reservations/keep-details.ts'
import { readDetailsForm } from '#lib/reservations/read-details-form.ts'
import { accountRefusal } from '#lib/reservations/rules.ts'

/**
 * Keeps what was typed about a visit, where no script runs, and leads on to the next step. What cannot be kept goes on
 * to the page that it was typed on, as it was sent: that page says what is wrong, with everything still in its field.
 */
export async function POST(request: SentForm): Promise<Response> {
  const booker = await currentBooker()
  const form = await ownForm(request)
  if (!form) return badForm()
  const steps = `/${sentLocale(form)}/reservations/new` as const
  if (isSignedOut(booker, form)) return sentAgain(steps)
  const token = (await heldToken()) ?? ''
  const { held, asked } = await readDetailsForm(booker, token, currentTime())
  const input = parseForm(asked, form)
  if (!(held && input.ok) || accountRefusal(booker, held)) return sentAgain(steps)
  const kept = await keepDetails(booker, token, input.value, currentTime(), held)
  await forgetTyped()
  return seeOther(pageAfterDetails(kept, steps))
}
