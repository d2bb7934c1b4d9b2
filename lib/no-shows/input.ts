import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { corrections } from './rules.ts'

/** 不来場の訂正: which visit as the screen showed it, what it is instead, and why. */
export const correctionInput = z.object({
  reservationId: z.uuid('invalid'),
  version: z.coerce.number('number').int('number').min(1, 'too_small').max(32_767, 'too_big'),
  to: z.enum(corrections, 'required'),
  reason: requiredLine(100),
})
