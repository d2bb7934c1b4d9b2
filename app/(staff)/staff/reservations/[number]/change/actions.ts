'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { changeForCaller, type ProxyChangeRefusal } from '#lib/proxy/change.ts'
import { proxyChangeInput } from '#lib/proxy/input.ts'
import { readOutPath } from '#lib/proxy/rules.ts'

type State = FormState<ProxyChangeRefusal>

/** Moves a visit because its people asked for it, and shows what is read out to them. */
export async function changeForCallerAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('proxy.book')
  const input = parseForm(proxyChangeInput, form)
  if (!input.ok) return input.state
  const result = await changeForCaller(staff, input.value, currentTime())
  if (result.ok) redirect(`${readOutPath(result.value.number)}?done=changed`)
  refresh()
  return { status: 'refused', reason: result.reason, typed: input.typed }
}
