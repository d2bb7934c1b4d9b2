'use server'

import { notFound, redirect } from 'next/navigation'
import { effectWords } from '#components/steps/effect-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { moveInput, setAddress, setInput } from '#lib/steps/input.ts'
import { effectsOfAct } from '#lib/steps/queries.ts'
import type { WorkRefusal } from '#lib/steps/rules.ts'
import { saveWork } from '#lib/steps/save-work.ts'

type State = FormState<WorkRefusal> | AskedState

/** Adds or changes a set of steps, once somebody has read whose steps change by it. */
export async function saveSetAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('steps.edit')
  const asked = setAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(setInput, form)
  if (!input.ok) return input.state
  const { seen, texts, ...rest } = input.value
  const act = { kind: 'set', key: asked.data.set, values: { ...texts, ...rest } } as const
  const { effects, services } = await effectsOfAct(staff, act)
  const said = effectWords(effects, services, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveWork(staff, { act, seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/steps?done=saved')
}

/** Moves a step in its set. Who was slower reads who was faster. */
export async function moveStepAction(address: unknown, form: FormData): Promise<void> {
  const staff = await requireStaff('steps.edit')
  const asked = setAddress.safeParse(address)
  const input = parseForm(moveInput, form)
  if (!(asked.success && input.ok)) notFound()
  const { id: key, direction, seen } = input.value
  const act = { kind: 'moved_step', set: asked.data.set, key, direction } as const
  const saved = await saveWork(staff, { act, seen }, currentTime())
  redirect(`/staff/settings/steps/sets/${asked.data.set}?${saved.ok ? 'done=moved' : 'faster=yes'}`)
}
