import { z } from 'zod'
import { requiredLine } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { decisions, openStates, performRefusals } from './rules.ts'

/** Why something is asked for, as the second person reads it. */
export const approvalInput = z.object({ reason: requiredLine(300) })

/** What a second person decides about a request. */
export const decisionInput = z.object({ id: z.uuid(), decision: z.enum(decisions, 'choice') })

/** A request that ends before its time, and what it was on the page where that was chosen. */
export const endInput = z.object({ id: z.uuid(), seen: z.enum(openStates, 'choice') })

export const approvalId = z.uuid()

/** What a page says after a request or an act that was not done. */
export const approvalQuery = z.object({
  done: z.literal('asked').optional().catch(undefined),
  refused: z.enum(performRefusals).optional().catch(undefined),
})

/** What the page of approvals says after an act: that it is done, or of which request somebody else was faster. */
export const approvalsDone = z.object({
  done: z.enum(['withdrawn', 'taken_back']).optional().catch(undefined),
  faster: z.uuid().optional().catch(undefined),
})

/** The list of requests as its address asks for it, the newest first. */
export const approvalsQuery = listQuery(['asked_at', 'what', 'asked_by', 'state_label']).extend({
  order: z.enum(['ascending', 'descending']).catch('descending'),
})

export type ApprovalsQuery = z.output<typeof approvalsQuery>
