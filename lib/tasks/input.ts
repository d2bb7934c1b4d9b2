import { z } from 'zod'

/** What the list is asked for by its address; nonsense asks for what is open. */
export const taskFilter = z.object({ state: z.enum(['open', 'done']).catch('open') })

export type TaskFilter = z.output<typeof taskFilter>

export const taskId = z.object({ id: z.uuid('invalid') })
