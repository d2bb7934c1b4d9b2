'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { PictureState } from '#components/pictures/picture-form.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { draftPainting } from '#lib/pictures/draft.ts'
import { clearInput, paintInput } from '#lib/pictures/input.ts'
import { pictureAddress } from '#lib/pictures/render-address.ts'

/** Takes a painted day to its dry run, or days that shall be as the opening rules have them. */
export async function paintDayAction(_state: PictureState, form: FormData): Promise<PictureState> {
  const staff = await requireStaff('calendar.edit')
  const input = parseForm(form.get('intent') === 'clear' ? clearInput : paintInput, form)
  if (!input.ok) return input.state
  const backTo = pictureAddress('/staff/settings/calendar/paint', input.value, input.typed)
  const result = await draftPainting(staff, { ...input.value, backTo }, currentTime())
  // The day as it is now may have other times: the page begins anew, with what was painted as far as it fits.
  if (!result.ok && result.reason === 'changed_meanwhile') redirect(`${backTo}&faster=yes` as Route)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed }
  redirect(`/staff/settings/calendar/check/${result.value}` as Route)
}
