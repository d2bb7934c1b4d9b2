'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { forgetInitialPassword, keepInitialPassword } from '#lib/auth/initial-password.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState, Typed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { lastDayInput, personId, savePersonInput, shownPerson } from '#lib/personnel/input.ts'
import { issuePassword } from '#lib/personnel/issue-password.ts'
import { lockPerson } from '#lib/personnel/lock.ts'
import { resetFactor } from '#lib/personnel/reset-factor.ts'
import { retirePeople } from '#lib/personnel/retire.ts'
import type { AccountRefusal, PersonRefusal } from '#lib/personnel/rules.ts'
import { savePerson } from '#lib/personnel/save.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { closeSessionsOf } from '#lib/staff/close-session.ts'
import { sessionInput } from '#lib/staff/input.ts'

type State = FormState<PersonRefusal>
type HandledState = FormState<AccountRefusal>

const pageOf = (id: string, done: string) => `/staff/settings/staff/${id}?done=${done}` as Route

/** The page that the form stood on; the list, where nobody is named. */
function pathOf(id: unknown): string {
  const person = personId.safeParse(id)
  return `/staff/settings/staff${person.success ? `/${person.data}` : ''}`
}

/** Why nothing was done. Once somebody has left, the forms of their account are gone: the page says who wrote it down. */
function refusedAt<Reason extends AccountRefusal>(id: string, reason: Reason, typed: Typed) {
  if (reason === 'already_retired') redirect(`/staff/settings/staff/${id}?faster=yes` as Route)
  return refusedNow(reason, { typed })
}

/** Saves the name and the address of somebody. */
export async function savePersonAction(
  id: string,
  _state: FormState<'changed_meanwhile'>,
  form: FormData,
): Promise<FormState<'changed_meanwhile'>> {
  const staff = await requireStaff('staff.edit')
  const person = personId.parse(id)
  const input = parseForm(savePersonInput, form)
  if (!input.ok) return input.state
  const shown = parseForm(shownPerson, form)
  if (!shown.ok) return shown.state
  const result = await savePerson(staff, { id: person, ...input.value, was: shown.value }, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(pageOf(person, 'saved'))
}

/** Makes a new first password, which the page then shows for some minutes. */
export async function issuePasswordAction(id: string): Promise<State> {
  const staff = await requireRecentStaff('staff.edit', { path: pathOf(id) })
  const person = personId.parse(id)
  const result = await issuePassword(staff, person, currentTime())
  if (!result.ok) return refusedAt(person, result.reason, {})
  await keepInitialPassword(staff, { personId: person, password: result.value })
  redirect(pageOf(person, 'password'))
}

/** Takes the password from the page once it was handed over. It still counts. */
export async function hidePasswordAction(id: string): Promise<void> {
  await requireStaff('staff.edit')
  const person = personId.parse(id)
  await forgetInitialPassword(person)
  redirect(`/staff/settings/staff/${person}` as Route)
}

/** Takes a lost authenticator app off an account. */
export async function resetFactorAction(id: string): Promise<State> {
  const staff = await requireRecentStaff('staff.edit', { path: pathOf(id) })
  const person = personId.parse(id)
  const result = await resetFactor(staff, person, currentTime())
  if (!result.ok) return refusedAt(person, result.reason, {})
  redirect(pageOf(person, 'factor'))
}

/** Keeps somebody out at once, or lets them in again. */
export async function lockAction(id: string, isLocked: boolean): Promise<HandledState> {
  const staff = await requireStaff('staff.edit')
  const person = personId.parse(id)
  const result = await lockPerson(staff, { id: person, isLocked: isLocked === true }, currentTime())
  if (!result.ok) return refusedAt(person, result.reason, {})
  redirect(pageOf(person, isLocked ? 'locked' : 'unlocked'))
}

/** Writes down the last day of somebody who leaves, or takes it back. */
export async function lastDayAction(id: string, _state: HandledState, form: FormData): Promise<HandledState> {
  const staff = await requireStaff('staff.edit')
  const person = personId.parse(id)
  const input = parseForm(lastDayInput, form)
  if (!input.ok) return input.state
  const [lastDay, was] = [input.value.lastDay || null, input.value.wasLastDay || null]
  const result = await retirePeople(staff, { ids: [person], lastDay, was }, currentTime())
  if (!result.ok) return refusedAt(person, result.reason, input.typed)
  redirect(pageOf(person, lastDay ? 'retiring' : 'not_retiring'))
}

/** Ends one session of somebody. */
export async function closeSessionAction(id: string, form: FormData): Promise<void> {
  const staff = await requireStaff('staff.edit')
  const person = personId.parse(id)
  const input = parseForm(sessionInput, form)
  const sessionId = input.ok ? input.value.session : undefined
  if (sessionId) await closeSessionsOf(staff, { staffId: person, sessionId }, currentTime())
  redirect(pageOf(person, 'sessions'))
}

/** Ends all sessions of somebody. */
export async function closeSessionsAction(id: string): Promise<void> {
  const staff = await requireStaff('staff.edit')
  const person = personId.parse(id)
  await closeSessionsOf(staff, { staffId: person }, currentTime())
  redirect(pageOf(person, 'sessions'))
}

/** Shows those of somebody's sessions whose address or browser holds a word. */
export async function searchSessionsAction(id: string, form: FormData): Promise<void> {
  const staff = await requireStaff('staff.edit')
  redirect(foundPath(staff, `/staff/settings/staff/${personId.parse(id)}`, form) as Route)
}
