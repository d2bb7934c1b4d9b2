'use server'

import { notFound, redirect } from 'next/navigation'
import { effectWords } from '#components/steps/effect-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { choiceAddress, choiceInput } from '#lib/steps/input.ts'
import { effectsOfAct } from '#lib/steps/queries.ts'
import type { WorkRefusal } from '#lib/steps/rules.ts'
import { saveWork } from '#lib/steps/save-work.ts'

type State = FormState<WorkRefusal> | AskedState

/** Adds or changes an entry of a list, once somebody has read what that means. */
export async function saveChoiceAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('steps.edit')
  const asked = choiceAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(choiceInput, form)
  if (!input.ok) return input.state
  const { seen, isRetired, texts } = input.value
  const act = { kind: 'choice', ...asked.data, values: { ...texts, isRetired } } as const
  const { effects, services } = await effectsOfAct(staff, act)
  const said = effectWords(effects, services, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveWork(staff, { act, seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/steps?done=saved')
}
