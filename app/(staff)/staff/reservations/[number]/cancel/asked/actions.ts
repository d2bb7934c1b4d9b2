'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { cancelForCaller, type ProxyCancelRefusal } from '#lib/proxy/cancel.ts'
import { proxyCancelInput } from '#lib/proxy/input.ts'
import { readOutPath } from '#lib/proxy/rules.ts'

type State = FormState<ProxyCancelRefusal>

/** Cancels a visit because its people asked for it, and says so for staff to tell them. */
export async function cancelForCallerAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('proxy.book')
  const input = parseForm(proxyCancelInput, form)
  if (!input.ok) return input.state
  const result = await cancelForCaller(staff, input.value, currentTime())
  if (result.ok) redirect(`${readOutPath(result.value.number)}?done=cancelled`)
  refresh()
  return { status: 'refused', reason: result.reason, typed: input.typed }
}
