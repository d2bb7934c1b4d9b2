import { z } from 'zod'
import { pageNumber, searchedDigits } from '#lib/list-query.ts'

/** What the list is asked for by its address; nonsense asks for what is open. */
export const taskFilter = z.object({
  state: z.enum(['open', 'done']).catch('open'),
  /** Of a reservation number or a resident ID. */
  q: searchedDigits,
  order: z.enum(['oldest', 'newest']).optional().catch(undefined),
  page: pageNumber,
})

export type TaskFilter = z.output<typeof taskFilter>

/** The task that somebody else marked first. */
export const fasterTask = z.object({ faster: z.uuid().optional().catch(undefined) })

export const taskId = z.object({ id: z.uuid('invalid') })
