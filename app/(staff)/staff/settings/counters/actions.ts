'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { moveInput } from '#lib/changes/input.ts'
import { currentTime } from '#lib/clock.ts'
import { moveCounter } from '#lib/counters/move.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

/** Moves a counter one step in the order of the city; who was slower reads who was faster. */
export async function moveCounterAction(form: FormData): Promise<void> {
  const staff = await requireStaff('counters.edit')
  const input = parseForm(moveInput, form)
  if (!input.ok) notFound()
  const moved = await moveCounter(staff, input.value, currentTime())
  redirect(`/staff/settings/counters?${moved.ok ? 'done=moved' : 'faster=yes'}`)
}
