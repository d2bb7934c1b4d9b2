'use server'

import { notFound, redirect } from 'next/navigation'
import { effectWords } from '#components/services/effect-words.ts'
import type { StaffMember } from '#lib/actor.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { countersToEdit, visitsAhead } from '#lib/counters/queries.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { archiveService } from '#lib/services/archive.ts'
import { serviceAddress, serviceInput } from '#lib/services/input.ts'
import { serviceToEdit } from '#lib/services/queries.ts'
import { archiveEffects, serviceEffects } from '#lib/services/read-effects.ts'
import { saveService } from '#lib/services/save.ts'
import { citySettings } from '#lib/settings/queries.ts'

type State = FormState<'changed_meanwhile'> | AskedState

/** Saves a service, once somebody has read what that means for who has booked it. */
export async function saveServiceAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const now = currentTime()
  const { service, ahead } = await opened(staff, address, now)
  const input = parseForm(serviceInput, form)
  if (!input.ok) return input.state
  const { values, counterIds } = input.value
  const { bookingMode } = await citySettings()
  const effects = serviceEffects(service, { ...values, counterIds }, ahead, bookingMode)
  const said = effectWords(effects, await countersToEdit(staff), await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveService(staff, { id: service.id, ...input.value }, now)
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect(`/staff/settings/services/${service.id}?done=saved`)
}

/** Puts a service into the archive or takes it out, once somebody has read what that does to whom. */
export async function archiveServiceAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const now = currentTime()
  const { service, ahead } = await opened(staff, address, now)
  const isArchived = service.archivedAt === null
  const counters = await countersToEdit(staff)
  const said = effectWords(archiveEffects(service, ahead, counters), counters, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: {} }
  const result = await archiveService(staff, { id: service.id, isArchived }, now)
  if (!result.ok) return refusedNow(result.reason, { typed: {} })
  redirect(`/staff/settings/services?done=${isArchived ? 'archived' : 'restored'}`)
}

async function opened(staff: StaffMember, address: unknown, now: Date) {
  const asked = serviceAddress.safeParse(address)
  const found = asked.success ? await serviceToEdit(staff, asked.data.service) : null
  if (!found) notFound()
  const ahead = await visitsAhead(staff, now)
  return { ...found, ahead: ahead.filter(({ serviceId }) => serviceId === found.service.id) }
}
