import { addressReader, oneOf, type SearchParams } from '#components/slots/address-reader.ts'
import type { HoldRefusal } from '#lib/reservations/hold.ts'
import { timeRefusals } from '#lib/reservations/rules.ts'

/** Why a chosen time could not be kept. `invalid` stands for a form that no page of ours sends. */
export const holdRefusals = [
  'slot_full',
  'slot_closed',
  'not_offered',
  'too_many_persons',
  'no_common_way',
  'too_many_holds',
  ...timeRefusals,
  'invalid',
] as const satisfies readonly (HoldRefusal | 'invalid')[]

/** What became of the last choice, as the action wrote it into the address; null for a page opened as usual. */
export function readRefusal(
  params: SearchParams,
): { reason: (typeof holdRefusals)[number]; around: Date | null } | null {
  const reader = addressReader(params)
  const reason = reader.take('refusal', oneOf(holdRefusals), null)
  return reason && { reason, around: reader.take('around', readMoment, null) }
}

const readMoment = (text: string): Date | null => {
  const moment = new Date(text)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text) && !Number.isNaN(moment.getTime())
    ? moment
    : null
}
