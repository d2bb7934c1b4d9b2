'use server'

import { redirect } from 'next/navigation'
import { closeAccess } from '#lib/auth/access-session.ts'
import { forgetHeldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'

/** Makes this browser forget the reservation and its key. The reservation itself stays. */
export async function forgetAction(form: FormData): Promise<void> {
  await requireVisitor()
  await forgetHeldToken()
  await closeAccess()
  redirect(`/${sentLocale(form)}/reservations/new/done`)
}
