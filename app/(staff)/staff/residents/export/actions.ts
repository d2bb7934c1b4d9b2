'use server'

import { redirect } from 'next/navigation'
import { approvalInput } from '#lib/approvals/input.ts'
import { requestApproval } from '#lib/approvals/request.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'

/** Asks for the file of all residents' data and waits for a second person; a request that is open is on the page. */
export async function askAction(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('residents.view')
  const input = parseForm(approvalInput, form)
  if (!input.ok) return input.state
  const wish = { act: 'answers_export' as const, about: staff.staffId, input: {}, ...input.value }
  const asked = await requestApproval(staff, wish, currentTime())
  redirect(asked.ok ? '/staff/residents/export?done=asked' : '/staff/residents/export')
}
