import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { approvalActNames, decisions } from './rules.ts'

/** What is asked for, and why. */
export const approvalInput = z.object({
  act: z.enum(approvalActNames, 'choice'),
  reason: requiredLine(300),
})

/** What a second person decides about a request. */
export const decisionInput = z.object({ id: z.uuid(), decision: z.enum(decisions, 'choice') })
