'use server'

import { redirect } from 'next/navigation'
import { requireResident } from '#lib/auth/require-resident.ts'
import { forgetTyped, keepTyped } from '#lib/auth/typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { changeLanguage } from '#lib/residents/change-language.ts'
import { residentLanguageInput } from '#lib/residents/input.ts'

/** Changes the language of what is written to the resident. A language that is not offered changes nothing. */
export async function changeLanguageAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const page = `/${locale}/account/language` as const
  const resident = await requireResident(locale, () => keepTyped(page, typedIn(form)))
  const input = parseForm(residentLanguageInput, form)
  if (!input.ok) redirect(page)
  await changeLanguage(resident, input.value.language, currentTime())
  await forgetTyped()
  redirect(`/${locale}/account?done=language`)
}
