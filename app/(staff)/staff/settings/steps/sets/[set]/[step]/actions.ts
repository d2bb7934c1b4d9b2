'use server'

import { notFound, redirect } from 'next/navigation'
import { effectWords } from '#components/steps/effect-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { stepAddress, stepInput } from '#lib/steps/input.ts'
import { effectsOfAct } from '#lib/steps/queries.ts'
import type { WorkRefusal } from '#lib/steps/rules.ts'
import { saveWork } from '#lib/steps/save-work.ts'
import { MOST_ITEMS } from '#lib/visit-work.ts'

type State = FormState<WorkRefusal | 'lines_differ' | 'too_many_items'> | AskedState

/** Adds a step at the end of its set or changes one, once somebody has read what that means for those at the counter. */
export async function saveStepAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('steps.edit')
  const asked = stepAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(stepInput, form)
  if (!input.ok) return input.state
  const { seen, items, ...values } = input.value
  const { set, step: key } = asked.data
  const { typed } = input
  if (!items) return { status: 'refused', reason: 'lines_differ', typed }
  if (items.length > MOST_ITEMS) return { status: 'refused', reason: 'too_many_items', typed }
  const act = { kind: 'step', set, key, values: { ...values, items } } as const
  const { effects, services } = await effectsOfAct(staff, act)
  const said = effectWords(effects, services, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed }
  const saved = await saveWork(staff, { act, seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed })
  redirect(`/staff/settings/steps/sets/${set}?done=saved`)
}
