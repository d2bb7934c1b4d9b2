import { refresh } from 'next/cache'

/**
 * A refusal for a form whose page says who was faster and what stands there now: the page around the form is read again
 * with it, so that the newest act is named, also where script runs. `kept` is what was typed, as the form keeps it.
 */
export function refusedNow<Reason extends string, Kept>(reason: Reason, kept: Kept) {
  refresh()
  return { status: 'refused' as const, reason, ...kept }
}
