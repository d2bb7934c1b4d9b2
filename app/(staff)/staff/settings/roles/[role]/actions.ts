'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { roleEffects } from '#components/staff/role-effects.ts'
import { ownName } from '#components/staff/role-name.ts'
import type { StaffMember } from '#lib/actor.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import type { GrantRefusal } from '#lib/changes/rules.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { addNewRights } from '#lib/roles/add-new-rights.ts'
import { archiveRole } from '#lib/roles/archive.ts'
import { newRightsInput, roleAddress, roleInput } from '#lib/roles/input.ts'
import { markRightsSeen } from '#lib/roles/mark-seen.ts'
import { roleToEdit } from '#lib/roles/queries.ts'
import { saveRole } from '#lib/roles/save.ts'
import { foundPath } from '#lib/sealed-search.ts'

type RightsState = FormState<'changed_meanwhile' | GrantRefusal>
type State = RightsState | AskedState

/** Saves a role once somebody has read what will be possible and what no longer, and for how many people. */
export async function saveRoleAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('roles.edit', { form, path: pathOf(address) })
  const { role } = await opened(staff, address)
  const input = parseForm(roleInput, form)
  if (!input.ok) return input.state
  const wish = { ...input.value, name: ownName(role, input.value.name) }
  const said = roleEffects(role, wish, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const result = await saveRole(staff, { id: role.id, ...wish }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/roles/${role.id}?done=saved`)
}

/** Puts a role into the archive or takes it out, once somebody has read what that means and for how many people. */
export async function archiveRoleAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('roles.edit', { path: pathOf(address) })
  const { role } = await opened(staff, address)
  const isArchived = role.archivedAt === null
  const input = parseForm(isArchived ? typedWordInput('archive') : z.object({}), form)
  if (!input.ok) return input.state
  const after = { ...role, permissions: isArchived ? [] : role.permissions }
  const before = { ...role, permissions: isArchived ? role.permissions : [] }
  const said = roleEffects(before, after, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const result = await archiveRole(staff, { id: role.id, isArchived }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/roles/${role.id}?done=${isArchived ? 'archived' : 'restored'}`)
}

/** Adds what the product has gained since the role was decided about. */
export async function addRightsAction(
  address: unknown,
  _state: RightsState,
  form: FormData,
): Promise<RightsState> {
  const staff = await requireRecentStaff('roles.edit', { path: pathOf(address) })
  const { role } = await opened(staff, address)
  const input = parseForm(newRightsInput, form)
  if (!input.ok) return input.state
  const result = await addNewRights(staff, { id: role.id, ...input.value }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: {} })
  redirect(`/staff/settings/roles/${role.id}?done=saved`)
}

/** Leaves it out, so that nobody is asked again. */
export async function leaveRightsAction(
  address: unknown,
  _state: RightsState,
  form: FormData,
): Promise<RightsState> {
  const staff = await requireRecentStaff('roles.edit', { path: pathOf(address) })
  const { role } = await opened(staff, address)
  const input = parseForm(newRightsInput, form)
  if (!input.ok) return input.state
  const result = await markRightsSeen(staff, { id: role.id, rights: input.value.rights }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: {} })
  redirect(`/staff/settings/roles/${role.id}?done=left_out`)
}

/** Shows those of a role's holders whose name or counters hold a word. */
export async function searchHoldersAction(role: unknown, form: FormData): Promise<void> {
  const staff = await requireStaff('roles.view')
  redirect(foundPath(staff, pathOf({ role }), form) as Route)
}

/** The page that the form stood on; the list, where the form names no role. */
function pathOf(address: unknown): string {
  const asked = roleAddress.safeParse(address)
  return `/staff/settings/roles${asked.success ? `/${asked.data.role}` : ''}`
}

async function opened(staff: StaffMember, address: unknown) {
  const asked = roleAddress.safeParse(address)
  const found = asked.success ? await roleToEdit(staff, asked.data.role) : null
  return found ?? notFound()
}
