'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { currentStaff, sessionToEnd } from '#lib/auth/require-staff.ts'
import { forgetStaffTicket } from '#lib/auth/staff-session.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { rememberStaffLocale } from '#lib/i18n/staff-locale.ts'
import { languageInput } from '#lib/staff/input.ts'
import { staffPath } from '#lib/staff/rules.ts'
import { saveLanguage } from '#lib/staff/save-language.ts'
import { signOut } from '#lib/staff/sign-out.ts'

/** Shows the staff pages in another language and stays on the page. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  openToAll()
  const input = parseForm(languageInput, form)
  if (input.ok) {
    const { language } = input.value
    const staff = await currentStaff()
    await Promise.all([rememberStaffLocale(language), staff && saveLanguage(staff, language)])
  }
  redirect(staffPath(form.get('back')) as Route)
}

/** Ends the session on the server and in this browser, also one whose owner never came to the end of the sign-in. */
export async function signOutAction(): Promise<void> {
  const staff = await sessionToEnd()
  if (staff) await signOut(staff, currentTime())
  await forgetStaffTicket()
  redirect('/staff/sign-in')
}
