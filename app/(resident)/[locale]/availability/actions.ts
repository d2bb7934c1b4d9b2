'use server'

import { redirect } from 'next/navigation'
import { heldToken, keepHeldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { isLocale, sourceLocale } from '#lib/locales.ts'
import { type HoldRefusal, holdPlace } from '#lib/reservations/hold.ts'
import { holdInput } from '#lib/reservations/input.ts'
import { partyParams, type VisitorWish } from '#lib/reservations/rules.ts'
import { dayOf } from '#lib/time.ts'

/** Keeps the chosen time and leads to the form; when it was just taken, back to the day with the nearest free times. */
export async function holdPlaceAction(form: FormData): Promise<void> {
  const visitor = await requireVisitor()
  const asked = String(form.get('locale'))
  const locale = isLocale(asked) ? asked : sourceLocale
  const input = parseForm(holdInput, form)
  if (!input.ok) redirect(`/${locale}/availability?refusal=invalid`)
  const held = await holdPlace(visitor, input.value, await heldToken(), currentTime())
  if (!held.ok) redirect(`/${locale}/availability?${lost(input.value, held.reason)}`)
  await keepHeldToken(held.value.token)
  redirect(`/${locale}/reservations/new`)
}

/** What was wished for, so that the page can look for the nearest free times. */
function lost(
  { visitors, startsAt }: { visitors: readonly VisitorWish[]; startsAt: Date },
  refusal: HoldRefusal,
): URLSearchParams {
  const asked = { day: dayOf(startsAt), refusal, around: startsAt.toISOString() }
  return new URLSearchParams([...partyParams(visitors), ...Object.entries(asked)])
}
