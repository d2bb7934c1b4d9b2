'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { stepFor, withRefusal } from '#components/reservations/refusal.ts'
import type { Booker } from '#lib/actor.ts'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { heldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { withAnswers } from '#lib/fields/input.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { readAddress } from '#lib/fields/read-postal.ts'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { detailsInput } from '#lib/reservations/input.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { heldPlace } from '#lib/reservations/queries.ts'
import { servicesOf } from '#lib/reservations/rules.ts'
import { sendEmailCode } from '#lib/reservations/send-email-code.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { questionsOfVisit } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf } from '#lib/time.ts'

/**
 * Keeps what was typed beside the held place and goes on to the next step, which also tells when the hold is gone.
 * Sent by the button for more time it extends the hold and stays; what was typed is there again either way, right or
 * not. A button that looks an address up keeps nothing yet. One action for all buttons: without script, an answer finds its way back only to the action of the form.
 */
export async function keepDetailsAction(_state: AnswerFormState, form: FormData): Promise<AnswerFormState> {
  const looked = readAddress(form.get('intent'), typedIn(form))
  if (looked) return looked
  const locale = sentLocale(form)
  const booker = await requireBooker(locale)
  const steps = `/${locale}/reservations/new` as const
  const token = (await heldToken()) ?? ''
  const held = await heldPlace(booker, token, currentTime())
  const settings = await citySettings()
  const services = await publicServicesOf(held ? servicesOf(held.visitors) : [])
  const fields = questionsOfVisit(await fieldsOf('booking', settings), services)
  const input = parseForm(withAnswers(detailsInput(held, settings), fields, dayOf(currentTime())), form)
  if (input.ok) await keepDraft(booker, token, input.value)
  const extended = form.get('intent') === 'extend' ? await extend(token, steps) : null
  return input.ok ? redirect(extended ?? (await nextStep(booker, token, steps))) : input.state
}

/** Extends the hold and answers the page to show: the same one, or the one that offers other times. */
async function extend<const Steps extends string>(token: string, steps: Steps) {
  const result = await extendHold(await requireVisitor(), token, currentTime())
  refresh()
  return result.ok ? steps : withRefusal(`${steps}/confirm`, result.reason)
}

/** To the check page, or first to the code that was mailed, where the city wants an address that is read. */
async function nextStep<const Steps extends string>(booker: Booker, token: string, steps: Steps) {
  const sent = await sendEmailCode(booker, token, currentTime())
  if (!sent.ok) return withRefusal(stepFor(sent.reason, steps), sent.reason)
  return sent.value.isNeeded ? (`${steps}/verify` as const) : (`${steps}/confirm` as const)
}
