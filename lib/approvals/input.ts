import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { decisions, performRefusals } from './rules.ts'

/** Why something is asked for, as the second person reads it. */
export const approvalInput = z.object({ reason: requiredLine(300) })

/** What a second person decides about a request. */
export const decisionInput = z.object({ id: z.uuid(), decision: z.enum(decisions, 'choice') })

export const approvalId = z.uuid()

/** What a page says after a request or an act that was not done. */
export const approvalQuery = z.object({
  done: z.literal('asked').optional().catch(undefined),
  refused: z.enum(performRefusals).optional().catch(undefined),
})
