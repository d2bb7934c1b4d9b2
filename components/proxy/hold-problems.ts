import type { ProxyHoldRefusal } from '#lib/proxy/hold.ts'
import { timeRefusals } from '#lib/reservations/rules.ts'

/** Why a time is not held, as its address says it; somebody who cannot be booked for is told of beside the search. */
export const holdProblems = [
  'slot_full',
  'slot_closed',
  'not_offered',
  'too_many_persons',
  'no_common_way',
  'exceed_not_allowed',
  ...timeRefusals,
  'invalid',
] as const satisfies readonly (ProxyHoldRefusal | 'invalid')[]
