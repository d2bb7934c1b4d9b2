'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { seenInput } from '#lib/protection/input.ts'
import { markSeen } from '#lib/protection/mark-seen.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** An officer says that they have seen what was told. */
export async function markSeenAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('protection.view')
  const input = parseForm(seenInput, form)
  if (!input.ok) return input.state
  await markSeen(staff, input.value.id, currentTime())
  refresh()
  return idle
}

/** Shows the protected people whom a word is about. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('protection.view')
  redirect(foundPath(staff, '/staff/protection', form))
}
