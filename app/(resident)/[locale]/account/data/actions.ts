'use server'

import { redirect } from 'next/navigation'
import { requireResident } from '#lib/auth/require-resident.ts'
import { forgetTyped, keepTyped } from '#lib/auth/typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { answersSchema } from '#lib/fields/input.ts'
import { ownFields } from '#lib/fields/queries.ts'
import { readAddress } from '#lib/fields/read-postal.ts'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { saveAnswers } from '#lib/residents/save-answers.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf } from '#lib/time.ts'

/**
 * Keeps what residents say about themselves; by a button of an address it looks that up and keeps nothing yet. What is
 * sent after the session has ended waits until its owner has signed in again.
 */
export async function saveDataAction(_state: AnswerFormState, form: FormData): Promise<AnswerFormState> {
  const locale = sentLocale(form)
  const page = `/${locale}/account/data`
  const resident = await requireResident(locale, () => keepTyped(page, typedIn(form)))
  const now = currentTime()
  const looked = readAddress(form.get('intent'), typedIn(form))
  if (looked) return looked
  const input = parseForm(answersSchema(await ownFields(await citySettings()), dayOf(now)), form)
  if (!input.ok) return input.state
  await saveAnswers(resident, input.value, now)
  await forgetTyped()
  redirect(`/${locale}/account/data?saved=1`)
}
