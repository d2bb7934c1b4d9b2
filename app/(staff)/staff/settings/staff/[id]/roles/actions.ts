'use server'

import { notFound, redirect } from 'next/navigation'
import { givenEffects } from '#components/staff/given-effects.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { givenInput, personAddress } from '#lib/roles/input.ts'
import { countersToBind, personWithRoles, rolesToShow } from '#lib/roles/queries.ts'
import { saveGiven } from '#lib/roles/save-given.ts'

type State = FormState<'changed_meanwhile' | GrantRefusal> | AskedState

/** Gives a person exactly the roles of the form, once somebody has read which are given and which are taken away. */
export async function saveGivenAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('roles.give', { form, path: pathOf(address) })
  const asked = personAddress.safeParse(address)
  const found = asked.success ? await personWithRoles(staff, asked.data.id) : null
  if (!found) notFound()
  const [roles, counters] = await Promise.all([rolesToShow(staff), countersToBind(staff)])
  const input = parseForm(givenInput(roles.map(({ id }) => id)), form)
  if (!input.ok) return input.state
  const change = { before: found.given, after: input.value.roles }
  const said = givenEffects(change, { roles, counters }, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const result = await saveGiven(staff, { staffId: found.person.id, ...input.value }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/staff/${found.person.id}/roles?done=saved`)
}

/** The page that the form stood on; the list of people, where the form names nobody. */
function pathOf(address: unknown): string {
  const asked = personAddress.safeParse(address)
  return `/staff/settings/staff${asked.success ? `/${asked.data.id}/roles` : ''}`
}
