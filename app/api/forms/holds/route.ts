import { withRefusal } from '#components/reservations/refusal.ts'
import { badForm, ownForm, type SentForm, seeOther } from '#lib/auth/own-form.ts'
import { heldToken, keepHeldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { type HoldRefusal, holdPlace } from '#lib/reservations/hold.ts'
import { holdInput } from '#lib/reservations/input.ts'
import { partyParams, type VisitorWish } from '#lib/reservations/rules.ts'
import { dayOf } from '#lib/time.ts'

/**
 * Holds the chosen time. Chosen among the free times it leads to the form, or back to the day with the nearest free
 * ones when it was just taken. Chosen on the check page in place of one that was lost (`from`), it leads back there
 * either way: what was typed stays with the visit.
 */
export async function POST(request: SentForm): Promise<Response> {
  const visitor = await requireVisitor()
  const form = await ownForm(request)
  if (!form) return badForm()
  const pages = `/${sentLocale(form)}` as const
  const check = form.get('from') === 'check' && (`${pages}/reservations/new/confirm` as const)
  const input = parseForm(holdInput, form)
  if (!input.ok) return seeOther(check || `${pages}/availability?refusal=invalid`)
  const held = await holdPlace(visitor, input.value, await heldToken(), currentTime())
  if (!held.ok)
    return seeOther(
      check ? withRefusal(check, held.reason) : `${pages}/availability?${lost(input.value, held.reason)}`,
    )
  await keepHeldToken(held.value.token)
  return seeOther(check || `${pages}/reservations/new`)
}

/** What was wished for, so that the page can look for the nearest free times. */
function lost(
  { visitors, startsAt }: { visitors: readonly VisitorWish[]; startsAt: Date },
  refusal: HoldRefusal,
): URLSearchParams {
  const asked = { day: dayOf(startsAt), refusal, around: startsAt.toISOString() }
  return new URLSearchParams([...partyParams(visitors), ...Object.entries(asked)])
}
