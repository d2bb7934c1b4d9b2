'use server'

import { redirect } from 'next/navigation'
import { closeAccess } from '#lib/auth/access-session.ts'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'

/** Closes the reservation in this browser: who wants to see it again shows number and key again. */
export async function closeAction(form: FormData): Promise<void> {
  await requireVisitor()
  await closeAccess()
  redirect(`/${sentLocale(form)}`)
}
