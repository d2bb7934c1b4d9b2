'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { keptAct } from '#lib/stranded/input.ts'
import { undoKeep } from '#lib/stranded/undo-keep.ts'

type State = FormState<'not_in_the_way'>

/** Takes a keeping back and shows the list on which the visit stands again. */
export async function undoKeepAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('stranded.handle')
  const input = parseForm(keptAct, form)
  if (!input.ok) return input.state
  const result = await undoKeep(staff, input.value.id, currentTime())
  if (!result.ok && result.reason === 'not_in_the_way')
    return refusedNow(result.reason, { typed: input.typed })
  // The visit has left the list: the page says who was faster.
  if (!result.ok) redirect(`/staff/stranded/kept?faster=${input.value.id}`)
  redirect('/staff/stranded?undone=kept')
}

/** Shows the kept visits with a number. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('stranded.view')
  redirect(foundPath(staff, '/staff/stranded/kept', form))
}
