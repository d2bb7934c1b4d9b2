'use server'

import { redirect } from 'next/navigation'
import { approvalInput } from '#lib/approvals/input.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { traceQuery } from '#lib/traces/input.ts'
import { requestExport } from '#lib/traces/request-export.ts'

const PAGE = '/staff/audit/export'

/**
 * Asks a second person for what a search of the record finds, sealed as it stands in the address of the page; a request
 * that is open is on the page.
 */
export async function askExportAction(
  search: Record<string, string>,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireStaff('audit.export')
  const input = parseForm(approvalInput, form)
  if (!input.ok) return input.state
  const query = traceQuery.parse(openedSearch(staff, search, ['record']).asked)
  const asked = await requestExport(staff, { query, ...input.value }, currentTime())
  redirect(asked.ok ? `${PAGE}?done=asked` : `${PAGE}?${new URLSearchParams(search)}`)
}
