'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { choiceAddress, moveInput } from '#lib/steps/input.ts'
import { saveWork } from '#lib/steps/save-work.ts'

/** Moves an entry of the lists that are chosen from. Who was slower reads who was faster. */
export async function moveChoiceAction(address: unknown, form: FormData): Promise<void> {
  const staff = await requireStaff('steps.edit')
  const asked = choiceAddress.pick({ list: true }).safeParse(address)
  const input = parseForm(moveInput, form)
  if (!(asked.success && input.ok)) notFound()
  const { id: key, direction, seen } = input.value
  const act = { kind: 'moved_choice', list: asked.data.list, key, direction } as const
  const saved = await saveWork(staff, { act, seen }, currentTime())
  redirect(`/staff/settings/steps?${saved.ok ? 'done=moved' : 'faster=yes'}`)
}
