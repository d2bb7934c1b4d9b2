'use server'

import { redirect } from 'next/navigation'
import { openAccess } from '#lib/auth/access-session.ts'
import { requireVisitor } from '#lib/auth/visitor.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { lookupInput } from '#lib/reservations/input.ts'
import { openReservation } from '#lib/reservations/open.ts'
import type { OpenRefusal } from './lookup-form.tsx'

/** Opens a reservation in this browser for who knows its number and access key. The key is never sent back. */
export async function openAction(
  _state: FormState<OpenRefusal>,
  form: FormData,
): Promise<FormState<OpenRefusal>> {
  const visitor = await requireVisitor()
  const input = parseForm(lookupInput, form, ['accessKey'])
  if (!input.ok) return input.state
  const opened = await openReservation(visitor, input.value)
  if (!opened.ok) return { status: 'refused', reason: opened.reason, typed: input.typed }
  await openAccess(opened.value)
  redirect(`/${sentLocale(form)}/reservations/${opened.value.number}`)
}
