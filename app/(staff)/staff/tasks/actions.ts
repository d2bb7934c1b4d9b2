'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { closeTask } from '#lib/tasks/close.ts'
import { taskId } from '#lib/tasks/input.ts'
import type { CloseRefusal } from '#lib/tasks/rules.ts'

/** Marks a task as done and shows what is left: the page stays, with what was looked for. */
export async function closeTaskAction(
  _state: FormState<CloseRefusal>,
  form: FormData,
): Promise<FormState<CloseRefusal>> {
  const staff = await requireStaff('tasks.close')
  const input = parseForm(taskId, form)
  if (!input.ok) return input.state
  const result = await closeTask(staff, input.value.id, currentTime())
  // The task has left the list of open ones: the page says who was faster.
  if (!result.ok) redirect(`/staff/tasks?faster=${input.value.id}`)
  refresh()
  return idle
}

/** Shows the tasks about a number. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('tasks.view')
  redirect(foundPath(staff, '/staff/tasks', form))
}
