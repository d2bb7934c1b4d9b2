'use server'

import { notFound, redirect } from 'next/navigation'
import { effectWords } from '#components/services/effect-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { currentTime } from '#lib/clock.ts'
import { archiveCounter } from '#lib/counters/archive.ts'
import { counterAddress, counterInput } from '#lib/counters/input.ts'
import { counterToEdit } from '#lib/counters/queries.ts'
import { counterEffects } from '#lib/counters/rules.ts'
import { saveCounter } from '#lib/counters/save.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { servicesToEdit } from '#lib/services/queries.ts'

type State = FormState<'changed_meanwhile'> | AskedState

/** Saves a counter, once somebody has read what that means for who has booked; a new season goes through its dry run. */
export async function saveCounterAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('counters.edit')
  const now = currentTime()
  const { counter, ahead } = await opened(staff, address, now)
  const input = parseForm(counterInput, form)
  if (!input.ok) return input.state
  const { values, serviceIds } = input.value
  const effects = counterEffects(counter, { ...values, serviceIds }, ahead)
  const said = effectWords(effects, await servicesToEdit(staff), await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveCounter(staff, { id: counter.id, ...input.value }, now)
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  const backTo = `/staff/settings/counters/${counter.id}` as const
  const { waiting } = saved.value
  if (waiting.length === 0) redirect(`${backTo}?done=saved`)
  const draftId = await draftChanges(staff, { kind: 'counter_saved', backTo, changes: waiting }, now)
  redirect(`/staff/settings/calendar/check/${draftId}`)
}

/** Puts a counter into the archive or takes it out, by way of the dry run. */
export async function archiveCounterAction(address: unknown, _state: State, _form: FormData): Promise<State> {
  const staff = await requireStaff('counters.edit')
  const now = currentTime()
  const { counter } = await opened(staff, address, now)
  const isArchived = counter.archivedAt === null
  const result = await archiveCounter(staff, { id: counter.id, isArchived }, now)
  if (!result.ok) return refusedNow(result.reason, { typed: {} })
  const kind = isArchived ? 'counter_archived' : 'counter_restored'
  const backTo = `/staff/settings/counters/${counter.id}`
  const draftId = await draftChanges(staff, { kind, backTo, changes: result.value.waiting }, now)
  redirect(`/staff/settings/calendar/check/${draftId}`)
}

async function opened(staff: Awaited<ReturnType<typeof requireStaff>>, address: unknown, now: Date) {
  const asked = counterAddress.safeParse(address)
  const found = asked.success ? await counterToEdit(staff, asked.data.counter, now) : null
  return found ?? notFound()
}
