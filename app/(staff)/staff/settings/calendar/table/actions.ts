'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { StaffMember } from '#lib/actor.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { draftPainting } from '#lib/pictures/draft.ts'
import { clearInput, copyInput, fillInput, tableInput, tablePage, turnInput } from '#lib/pictures/input.ts'
import { pictureOfDay } from '#lib/pictures/queries.ts'
import { pictureAddress } from '#lib/pictures/render-address.ts'
import { copiedDown, filled, isSpanOf, type Picture, pictureText, takenOver } from '#lib/pictures/rules.ts'
import type { TableState } from './table-form.tsx'

/** Takes a typed day to its dry run, or goes on with its numbers in the form: another part, filled in, or copied. */
export async function typeDayAction(_state: TableState, form: FormData): Promise<TableState> {
  const staff = await requireStaff('calendar.edit')
  const intent = `${form.get('intent')}`
  if (intent !== 'save' && intent !== 'clear') return turned(staff, intent, form)
  const input = parseForm(intent === 'clear' ? clearInput : tableInput(form), form)
  const page = tablePage(form)
  if (!input.ok) return { ...input.state, page }
  const backTo = pictureAddress('/staff/settings/calendar/table', input.value, input.typed)
  const result = await draftPainting(staff, { ...input.value, backTo }, currentTime())
  // The day as it is now may have other times: the page begins anew, with what was typed as far as it fits.
  if (!result.ok && result.reason === 'changed_meanwhile') redirect(`${backTo}&faster=yes` as Route)
  if (!result.ok) return { status: 'refused', reason: result.reason, typed: input.typed, page }
  redirect(`/staff/settings/calendar/check/${result.value}` as Route)
}

/** The numbers as typed, then what the button does to them; nothing is left behind when the part changes. */
async function turned(staff: StaffMember, intent: string, form: FormData): Promise<TableState> {
  const page = tablePage(form)
  const input = parseForm(turnInput(form), form)
  if (!input.ok) return { ...input.state, page }
  const { picture, part } = input.value
  const to = (
    status: 'turned' | 'copied' | 'filled' | 'not_filled',
    next: Picture,
    at = part,
  ): TableState => ({
    status,
    typed: input.typed,
    page: { whole: pictureText(next), part: at },
  })
  if (intent.startsWith('down-')) return to('copied', copiedDown(picture, intent.slice('down-'.length)))
  if (intent.startsWith('part-')) return to('turned', picture, Number(intent.slice('part-'.length)) || 0)
  if (intent === 'fill') {
    const fill = parseForm(fillInput, form)
    if (!fill.ok) return { ...fill.state, page }
    return to(isSpanOf(picture, fill.value) ? 'filled' : 'not_filled', filled(picture, fill.value))
  }
  const copy = parseForm(copyInput, form)
  if (!copy.ok) return { ...copy.state, page }
  const other = await pictureOfDay(staff, copy.value.counterId, copy.value.copyFrom)
  return to('copied', takenOver(picture, other ?? []))
}
