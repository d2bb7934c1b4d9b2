'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { addressWith } from '#lib/forms/typed-address.ts'
import { draftHoliday } from '#lib/openings/draft-holidays.ts'
import { draftYearEnd } from '#lib/openings/draft-year-end.ts'
import { holidayActInput, holidayInput, yearEndInput } from '#lib/openings/input.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

type State = FormState<DraftRefusal>

/** Where somebody else was faster with a day, the page says who it was. */
const PAGE = '/staff/settings/calendar/holidays'

/** Leads to the dry run of a day off of the city's own. */
export async function addHolidayAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(holidayInput, form)
  if (!input.ok) return input.state
  const { day, name, seen } = input.value
  const result = await draftHoliday(staff, { day, wish: { isHoliday: true, name }, seen }, currentTime())
  if (!result.ok && result.reason === 'changed_meanwhile')
    redirect(addressWith(PAGE, { ...input.typed, year: [day.slice(0, 4)], faster: [day] }) as Route)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of a holiday that is an ordinary day here, or of a day that is again what the law makes of it. */
export async function changeHolidayAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(holidayActInput, form)
  if (!input.ok) notFound()
  const { day, isRemoval } = input.value.act
  const { seen } = input.value
  const wish = isRemoval ? { isHoliday: false, name: { ja: '' } } : null
  const result = await draftHoliday(staff, { day, wish, seen }, currentTime())
  if (!result.ok && result.reason === 'changed_meanwhile')
    redirect(`${PAGE}?${new URLSearchParams({ year: day.slice(0, 4), faster: day })}` as Route)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}

/** Leads to the dry run of other days of 年末年始. */
export async function changeYearEndAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(yearEndInput, form)
  if (!input.ok) return input.state
  const result = await draftYearEnd(staff, input.value, currentTime())
  if (!result.ok) return refusedNow(result.reason, { typed: input.typed })
  redirect(`/staff/settings/calendar/check/${result.value.draftId}`)
}
