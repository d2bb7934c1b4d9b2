'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { changeName } from '#lib/searches/change-name.ts'
import { changeNameInput, savedQuery, savedSearchId } from '#lib/searches/input.ts'
import { fasterPath, searchPath } from '#lib/searches/output.ts'

type State = FormState<'changed_meanwhile' | 'name_taken'>

/** Gives a saved search another name, and shows what it finds. */
export async function changeNameAction(address: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('reservations.search')
  const asked = savedSearchId.safeParse({ id: address })
  if (!asked.success) notFound()
  const input = parseForm(changeNameInput, form)
  if (!input.ok) return input.state
  const changed = await changeName(staff, { ...asked.data, ...input.value }, currentTime())
  if (changed.ok)
    redirect(searchPath({ ...savedQuery.parse(changed.value), all: ['yes'], renamed: [asked.data.id] }))
  if (changed.reason === 'not_found') redirect(fasterPath(asked.data.id))
  return refusedNow(changed.reason, { typed: input.typed })
}
