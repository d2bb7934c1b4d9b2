'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { moveInput } from '#lib/fields/input.ts'
import { moveField } from '#lib/fields/move.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

/** Moves a question past its neighbour; who was slower reads who was faster. */
export async function moveFieldAction(form: FormData): Promise<void> {
  const staff = await requireStaff('fields.edit')
  const input = parseForm(moveInput, form)
  if (!input.ok) notFound()
  const moved = await moveField(staff, input.value, currentTime())
  redirect(`/staff/settings/fields?${moved.ok ? 'done=moved' : 'faster=yes'}`)
}
