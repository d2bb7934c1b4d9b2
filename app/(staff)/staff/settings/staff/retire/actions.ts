'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { retiredWords, retireWords } from '#components/staff/retire-words.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { retireInput } from '#lib/personnel/input.ts'
import { peopleNamed, retiredOf } from '#lib/personnel/queries.ts'
import { retirePeople } from '#lib/personnel/retire.ts'
import type { PersonRefusal } from '#lib/personnel/rules.ts'

type State = FormState<PersonRefusal | 'unknown_people' | 'count_differs'> | AskedState

/** So many IDs that nobody has are named at once; a longer list is another list. */
const MOST_NAMED = 50

const PAGE = '/staff/settings/staff/retire'

/** Lets people leave together, once somebody has read who they are and typed how many. */
export async function retireAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireRecentStaff('staff.edit', { form, path: PAGE })
  const input = parseForm(retireInput, form)
  if (!input.ok) return input.state
  const { lastDay, people, count } = input.value
  const { found, unknown } = await peopleNamed(staff, people, currentTime())
  if (unknown.length > 0)
    return {
      status: 'refused',
      reason: 'unknown_people',
      typed: input.typed,
      named: unknown.slice(0, MOST_NAMED),
    }
  const said = retireWords(found, lastDay, await staffLocale())
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  if (count !== found.length) return { status: 'refused', reason: 'count_differs', typed: input.typed }
  const ids = found.map(({ id }) => id)
  const result = await retirePeople(staff, { ids, lastDay }, currentTime())
  if (!result.ok) {
    const gone = result.reason === 'already_retired' ? await retiredOf(staff, ids, currentTime()) : []
    const named = retiredWords(gone, await staffLocale())
    return { status: 'refused', reason: result.reason, typed: input.typed, named }
  }
  redirect(`/staff/settings/staff?done=retiring&count=${ids.length}` as Route)
}
