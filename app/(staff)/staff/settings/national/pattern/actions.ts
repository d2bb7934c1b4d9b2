'use server'

import { redirect } from 'next/navigation'
import { patternEffects } from '#components/rules/national-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { patternInput, seenPattern } from '#lib/national/input.ts'
import { nationalToEdit } from '#lib/national/queries.ts'
import type { SavePatternRefusal } from '#lib/national/rules.ts'
import { savePattern } from '#lib/national/save.ts'
import { may } from '#lib/staff/access.ts'

/** Saves the regular calendar of the country's systems, after somebody has read what that does. */
export async function savePatternAction(
  _state: unknown,
  form: FormData,
): Promise<FormState<SavePatternRefusal> | AskedState> {
  const staff = await requireStaff('rules.edit')
  const input = parseForm(patternInput, form)
  if (!input.ok) return input.state
  const { pattern } = await nationalToEdit(staff)
  const said = patternEffects(pattern, input.value, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const wish = { seen: seenPattern.parse(form.get('seen')), wanted: input.value }
  const saved = await savePattern(staff, wish, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  // Who lends a hand with the rules alone may not open the page of the stops.
  const home = may(staff, 'stops.edit', null)
    ? '/staff/settings/national'
    : '/staff/settings/national/pattern'
  redirect(`${home}?done=pattern`)
}
