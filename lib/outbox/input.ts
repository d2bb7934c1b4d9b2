import { z } from 'zod'
import { outboxStatuses } from './rules.ts'

const PAGES = 10_000

/** What the list of mails is asked for by its address; nonsense asks for the whole list from its beginning. */
export const letterFilter = z.object({
  status: z.enum(outboxStatuses).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(PAGES).catch(1),
})

export type LetterFilter = z.output<typeof letterFilter>

export const letterId = z.object({ id: z.uuid() })
