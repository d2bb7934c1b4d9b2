'use server'

import { notFound, redirect } from 'next/navigation'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { paperAddress, paperInput, seenInput } from '#lib/services/input.ts'
import { savePapers } from '#lib/services/save-papers.ts'

type State = FormState<'changed_meanwhile'>

/** Adds a paper at the end of its list, or changes one. */
export async function savePaperAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const asked = paperAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(paperInput, form)
  if (!input.ok) return input.state
  const { service, paper: index } = asked.data
  const { rule, seen } = input.value
  const saved = await savePapers(
    staff,
    { id: service, act: { kind: 'put', index, rule }, seen },
    currentTime(),
  )
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect(`/staff/settings/services/${service}/papers?done=saved`)
}

/** Takes a paper out of its list, once its word was typed. */
export async function removePaperAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const asked = paperAddress.safeParse(address)
  if (!asked.success || asked.data.paper === 'new') notFound()
  const input = parseForm(seenInput.extend(typedWordInput('remove').shape), form)
  if (!input.ok) return input.state
  const { service, paper: index } = asked.data
  const act = { kind: 'removed', index } as const
  const saved = await savePapers(staff, { id: service, act, seen: input.value.seen }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect(`/staff/settings/services/${service}/papers?done=removed`)
}
