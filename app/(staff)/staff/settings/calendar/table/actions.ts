'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { PictureState } from '#components/pictures/picture-form.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { draftPainting } from '#lib/pictures/draft.ts'
import { copiedDown, copyInput, tableInput, typedDay } from '#lib/pictures/input.ts'
import { pictureOfDay } from '#lib/pictures/queries.ts'
import { pictureText } from '#lib/pictures/rules.ts'

/** Takes a typed day to its dry run, or copies numbers within the form: a row down, or another day's into it. */
export async function typeDayAction(_state: PictureState, form: FormData): Promise<PictureState> {
  const staff = await requireStaff('calendar.edit')
  const intent = `${form.get('intent')}`
  if (intent.startsWith('down-'))
    return { status: 'copied', typed: copiedDown(typedIn(form), intent.slice('down-'.length)) }
  if (intent === 'copy') {
    const copy = parseForm(copyInput, form)
    if (!copy.ok) return copy.state
    const picture = await pictureOfDay(staff, copy.value.counterId, copy.value.copyFrom)
    return { status: 'copied', typed: typedDay(copy.typed, picture ?? []) }
  }
  const input = parseForm(tableInput(form), form)
  if (!input.ok) return input.state
  const { counterId: counter, day, picture } = input.value
  const typed = new URLSearchParams({ counter, day, picture: pictureText(picture) })
  const backTo = `/staff/settings/calendar/table?${typed}`
  const result = await draftPainting(staff, { ...input.value, backTo }, currentTime())
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value}` as Route)
}
