'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { changeCells } from '#lib/sheets/change-cells.ts'
import { draftImport } from '#lib/sheets/draft.ts'
import { cellsInput } from '#lib/sheets/input.ts'
import type { ImportRefusal } from '#lib/sheets/rules.ts'

/** Mends cells of a table and compares it once more. */
export async function mendCellsAction(id: string, _state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(cellsInput(form), form)
  if (!input.ok) return input.state
  const result = await changeCells(staff, id, input.value)
  if (!result.ok) notFound()
  redirect(`/staff/settings/calendar/import/${id}` as Route)
}

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
