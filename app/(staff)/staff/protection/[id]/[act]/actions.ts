'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { type ExtendRefusal, extendProtection } from '#lib/protection/extend.ts'
import { protectionReason, seenProtection } from '#lib/protection/input.ts'
import { openProtected } from '#lib/protection/open.ts'
import { type LiftRequestRefusal, requestLift } from '#lib/protection/request-lift.ts'

type State = FormState<ExtendRefusal | LiftRequestRefusal>

/** Opens what a protection hides, for half an hour. */
export async function openAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('protection.view')
  const input = parseForm(protectionReason, form)
  if (!input.ok) return input.state
  const opened = await openProtected(staff, input.value, currentTime())
  if (!opened.ok) return { status: 'refused', reason: opened.reason, typed: input.typed }
  redirect(`/staff/protection/${input.value.id}?done=open`)
}

/** Extends a protection by a year. */
export async function extendAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('protection.edit')
  const input = parseForm(seenProtection, form)
  if (!input.ok) return input.state
  const extended = await extendProtection(staff, input.value, currentTime())
  if (!extended.ok) return refusedNow(extended.reason, { typed: input.typed })
  redirect(`/staff/protection/${input.value.id}?done=extend`)
}

/** Asks a second person to allow that a protection is lifted. */
export async function requestLiftAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('protection.edit')
  const input = parseForm(seenProtection, form)
  if (!input.ok) return input.state
  const asked = await requestLift(staff, input.value, currentTime())
  if (!asked.ok) return refusedNow(asked.reason, { typed: input.typed })
  redirect(`/staff/protection/${input.value.id}?done=lift`)
}
