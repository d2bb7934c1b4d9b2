'use server'

import { notFound, redirect } from 'next/navigation'
import { ruleEffects } from '#components/rules/rule-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { ruleColumn, rulesInput, seenRules } from '#lib/booking-rules/input.ts'
import { columnToEdit } from '#lib/booking-rules/queries.ts'
import type { SaveRulesRefusal } from '#lib/booking-rules/rules.ts'
import { saveRules } from '#lib/booking-rules/save.ts'
import { extendCalendar } from '#lib/calendars/extend.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'

/** Saves the rules of a column, after somebody has read what that does. */
export async function saveRulesAction(
  address: unknown,
  _state: unknown,
  form: FormData,
): Promise<FormState<SaveRulesRefusal> | AskedState> {
  const staff = await requireStaff('rules.edit')
  const asked = ruleColumn.safeParse(address)
  const column = asked.success ? await columnToEdit(staff, asked.data) : null
  if (!(asked.success && column)) notFound()
  const input = parseForm(rulesInput(asked.data, { ...column.city, lanes: column.lanes }), form)
  if (!input.ok) return input.state
  const now = currentTime()
  const change = { before: column.own, after: input.value, behind: column.city }
  const said = ruleEffects(change, now, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const seen = seenRules.parse(form.get('seen'))
  const saved = await saveRules(staff, { column: asked.data, seen, wanted: input.value }, now)
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  if (saved.value.batchId) await extendCalendar(staff, saved.value.batchId, now)
  redirect('/staff/settings/rules?done=saved')
}
