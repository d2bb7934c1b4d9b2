'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { isSignedOut } from '#components/reservations/account-mark.ts'
import { pageAfterDetails, withRefusal } from '#components/reservations/refusal.ts'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { forgetTyped, keepTyped } from '#lib/auth/typed-form.ts'
import { heldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { readAddress } from '#lib/fields/read-postal.ts'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { keepDetails } from '#lib/reservations/keep-details.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { readDetailsForm } from '#lib/reservations/read-details-form.ts'

/**
 * Keeps what was typed beside the held place and goes on to the next step, which also tells when the hold is gone.
 * Sent by the button for more time it extends the hold and stays; what was typed is there again either way, right or
 * not. A button that looks an address up keeps nothing yet. What is sent after the end of a session that is
 * needed waits until its owner has signed in again; where none is needed they are told first. One action for all buttons: without script, an answer finds
 * its way back only to the action of the form. There a form that can be kept at once never comes here:
 * `app/api/forms/details` sends on only what it cannot keep.
 */
export async function keepDetailsAction(
  _state: AnswerFormState<'signed_out'>,
  form: FormData,
): Promise<AnswerFormState<'signed_out'>> {
  const looked = readAddress(form.get('intent'), typedIn(form))
  if (looked) return looked
  const locale = sentLocale(form)
  const steps = `/${locale}/reservations/new` as const
  const booker = await requireBooker(locale, () => keepTyped(steps, typedIn(form)))
  if (isSignedOut(booker, form)) return await signedOut(steps, form)
  const token = (await heldToken()) ?? ''
  const { held, asked } = await readDetailsForm(booker, token, currentTime())
  const input = parseForm(asked, form)
  if (form.get('intent') === 'extend') {
    if (input.ok) await keepDraft(booker, token, input.value, held)
    const page = await extend(token, steps)
    return input.ok ? redirect(page) : input.state
  }
  if (!input.ok) return input.state
  const kept = await keepDetails(booker, token, input.value, currentTime(), held)
  await forgetTyped()
  redirect(pageAfterDetails(kept, steps))
}

/** Tells who was signed in that they no longer are, before a booking becomes one without an account. */
async function signedOut(steps: string, form: FormData) {
  const typed = typedIn(form)
  await keepTyped(steps, typed)
  refresh()
  return { status: 'refused', reason: 'signed_out', typed } as const
}

/** Extends the hold and answers the page to show: the same one, or the one that offers other times. */
async function extend<const Steps extends string>(token: string, steps: Steps) {
  const result = await extendHold(await requireVisitor(), token, currentTime())
  refresh()
  return result.ok ? steps : withRefusal(`${steps}/confirm`, result.reason)
}
