'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { addressWith } from '#lib/forms/typed-address.ts'
import { draftExceptions, draftRemoval } from '#lib/openings/draft-exceptions.ts'
import { exceptionAddress, exceptionInput, removalInput } from '#lib/openings/input.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

type State = FormState<DraftRefusal>

const LIST = '/staff/settings/calendar/exceptions'
const NEW = `${LIST}/new`

/** Leads to the dry run of an exception for one, several or all counters. */
export async function addExceptionAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(exceptionInput, form)
  if (!input.ok) return input.state
  const backTo = addressWith(NEW, input.typed)
  const result = await draftExceptions(staff, { ...input.value, name: null, backTo }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of an exception that is to be different. */
export async function changeExceptionAction(
  address: { kind: string; id: string },
  _state: State,
  form: FormData,
): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const name = exceptionAddress.safeParse(address)
  if (!name.success) notFound()
  const input = parseForm(exceptionInput, form)
  if (!input.ok) return input.state
  const { kind, id } = name.data
  const backTo = addressWith(`${LIST}/${kind}/${id}`, input.typed)
  const result = await draftExceptions(staff, { ...input.value, name: name.data, backTo }, currentTime())
  // What is gone has no form any more: what was typed goes on in that of a new one.
  if (!result.ok && result.reason === 'gone')
    redirect(addressWith(NEW, { ...input.typed, gone: [id] }) as Route)
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of exceptions that are to go. */
export async function removeExceptionsAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(removalInput, form)
  if (!input.ok) return input.state
  const result = await draftRemoval(staff, { ...input.value, backTo: LIST }, currentTime())
  // The list says who was faster with one of them, and keeps the choice of the others.
  if (!result.ok)
    redirect(
      `${LIST}?${new URLSearchParams((input.typed.chosen ?? []).map((name) => ['faster', name]))}` as Route,
    )
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}
