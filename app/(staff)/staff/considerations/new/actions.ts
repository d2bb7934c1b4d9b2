'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { addConsideration, type ConsiderationRefusal } from '#lib/considerations/add-consideration.ts'
import { considerationInput, kindInput, subjectInput } from '#lib/considerations/input.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

/** Notes what is to be heeded with a resident or with one reservation. */
export async function addConsiderationAction(
  _state: FormState<ConsiderationRefusal>,
  form: FormData,
): Promise<FormState<ConsiderationRefusal>> {
  const staff = await requireStaff('considerations.edit')
  const whose = parseForm(subjectInput.and(kindInput), form)
  if (!whose.ok) return whose.state
  const { kind, ...subject } = whose.value
  const input = parseForm(considerationInput(kind, subject.about), form)
  if (!input.ok) return input.state
  const added = await addConsideration(staff, { subject, kind, details: input.value }, currentTime())
  if (!added.ok) return { status: 'refused', reason: added.reason, typed: input.typed }
  redirect(`/staff/considerations/${added.value.id}?done=added`)
}
