'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sealInput } from '#lib/traces/input.ts'
import { requestCheck } from '#lib/traces/request-check.ts'

/** Asks for a look through all seals. */
export async function checkSealsAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('audit.view')
  const input = parseForm(sealInput, form)
  if (!input.ok) return input.state
  await requestCheck(staff, input.value.seal, currentTime())
  redirect('/staff/audit/seals?done=asked')
}
