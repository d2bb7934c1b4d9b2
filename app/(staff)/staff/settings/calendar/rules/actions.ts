'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { patternAddress } from '#components/openings/calendar-address.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { addressWith } from '#lib/forms/typed-address.ts'
import { draftPattern } from '#lib/openings/draft-pattern.ts'
import { patternInput, seenInput } from '#lib/openings/input.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

type State = FormState<DraftRefusal>

/** Shows what is typed beside what it would come to: the form stands in the address, and nothing is saved. */
export async function previewPatternAction(rule: string | null, form: FormData): Promise<void> {
  await requireStaff('calendar.edit')
  const address = patternAddress.safeParse({ rule })
  const path = `/staff/settings/calendar/rules/${address.data?.rule ?? 'new'}`
  redirect(`${addressWith(path, typedIn(form))}#preview` as Route)
}

/** Leads to the dry run of a new pattern. */
export async function addPatternAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(patternInput, form)
  if (!input.ok) return input.state
  const backTo = addressWith('/staff/settings/calendar/rules/new', input.typed)
  const result = await draftPattern(staff, { ...input.value, rule: null, backTo }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of a pattern that is to be different, from its beginning or from a day on. */
export async function changePatternAction(rule: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const address = patternAddress.safeParse({ rule })
  if (!address.success) notFound()
  const input = parseForm(patternInput, form)
  if (!input.ok) return input.state
  const backTo = addressWith(`/staff/settings/calendar/rules/${address.data.rule}`, input.typed)
  const result = await draftPattern(staff, { ...input.value, ...address.data, backTo }, currentTime())
  // What is gone has no form any more: what was typed goes on in that of a new one.
  if (!result.ok && result.reason === 'gone')
    redirect(addressWith('/staff/settings/calendar/rules/new', { ...input.typed, gone: [rule] }) as Route)
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of a pattern that is to go. */
export async function removePatternAction(rule: string, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const address = patternAddress.safeParse({ rule })
  const input = parseForm(seenInput, form)
  if (!address.success || !input.ok) notFound()
  const backTo = `/staff/settings/calendar/rules/${address.data.rule}`
  const wish = { ...address.data, ...input.value, pattern: null, changeFrom: null, backTo }
  const result = await draftPattern(staff, wish, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}
