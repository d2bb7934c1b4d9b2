import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
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

/** The list of requests as its address asks for it, the newest first. */
export const approvalsQuery = listQuery(['asked_at', 'what', 'asked_by', 'state_label']).extend({
  order: z.enum(['ascending', 'descending']).catch('descending'),
})

export type ApprovalsQuery = z.output<typeof approvalsQuery>
