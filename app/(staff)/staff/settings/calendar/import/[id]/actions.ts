'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { draftImport } from '#lib/sheets/draft.ts'
import type { ImportRefusal } from '#lib/sheets/rules.ts'

/** Takes a table that was compared to its dry run. */
export async function draftImportAction(
  id: string,
  _state: FormState<ImportRefusal>,
  _form: FormData,
): Promise<FormState<ImportRefusal>> {
  const staff = await requireStaff('calendar.edit')
  const result = await draftImport(staff, id, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: {} }
  redirect(`/staff/settings/calendar/check/${result.value}` as Route)
}
