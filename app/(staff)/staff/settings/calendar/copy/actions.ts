'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { addressWith } from '#lib/forms/typed-address.ts'
import { draftCopy } from '#lib/openings/draft-copy.ts'
import { copyInput } from '#lib/openings/input.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

type State = FormState<DraftRefusal>

const PAGE = '/staff/settings/calendar/copy'

/** Shows what would be copied: the form stands in the address, and nothing is saved. */
export async function previewCopyAction(form: FormData): Promise<void> {
  await requireStaff('calendar.edit')
  redirect(`${addressWith(PAGE, typedIn(form))}#preview` as Route)
}

/** Leads to the dry run of copied exceptions. */
export async function copyExceptionsAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(copyInput, form)
  if (!input.ok) return input.state
  const backTo = addressWith(PAGE, input.typed)
  const result = await draftCopy(staff, { wish: input.value, backTo }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}
