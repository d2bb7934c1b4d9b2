'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { groupInput, settingGroup, valuesOf } from '#lib/settings/input.ts'
import type { SaveRefusal } from '#lib/settings/rules.ts'
import { saveSettings } from '#lib/settings/save.ts'

/** Saves one group of settings. */
export async function saveSettingsAction(
  name: string,
  _state: FormState<SaveRefusal>,
  form: FormData,
): Promise<FormState<SaveRefusal>> {
  const staff = await requireStaff('settings.edit')
  const asked = settingGroup.safeParse(name)
  if (!asked.success) notFound()
  const group = asked.data
  const input = parseForm(groupInput(group), form)
  if (!input.ok) return input.state
  const { seen, ...fields } = input.value
  const result = await saveSettings(staff, { group, values: valuesOf(group, fields), seen }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/${group}?done=saved`)
}
