'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { moveInput } from '#lib/changes/input.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { moveService } from '#lib/services/move.ts'

/** Moves a service one step in the order of the city; who was slower reads who was faster. */
export async function moveServiceAction(form: FormData): Promise<void> {
  const staff = await requireStaff('services.edit')
  const input = parseForm(moveInput, form)
  if (!input.ok) notFound()
  const moved = await moveService(staff, input.value, currentTime())
  redirect(`/staff/settings/services?${moved.ok ? 'done=moved' : 'faster=yes'}`)
}
