'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { cancelAsOffice } from '#lib/desk/cancel-as-office.ts'
import { officeCancelInput } from '#lib/desk/input.ts'
import type { OfficeCancelRefusal } from '#lib/desk/rules.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sealedWord } from '#lib/sealed-search.ts'

/** Cancels a visit for the office and shows it in the list, or where else it was booked. */
export async function cancelAsOfficeAction(
  _state: FormState<OfficeCancelRefusal>,
  form: FormData,
): Promise<FormState<OfficeCancelRefusal>> {
  const staff = await requireStaff('desk.cancel')
  const input = parseForm(officeCancelInput, form)
  if (!input.ok) return input.state
  const result = await cancelAsOffice(staff, input.value, currentTime())
  if (result.ok) {
    const { counterId, number } = result.value
    redirect(`/staff?${new URLSearchParams({ counter: counterId, q: sealedWord(staff, number) })}`)
  }
  refresh()
  return { status: 'refused', reason: result.reason, typed: input.typed }
}
