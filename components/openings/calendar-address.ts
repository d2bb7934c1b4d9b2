import { z } from 'zod'
import { slug } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { exceptionKinds } from '#lib/openings/rules.ts'
import { isMonth } from '#lib/time.ts'

/** What the addresses of the calendar's pages may say. What makes no sense counts as not said. */

/** Which counter and month a calendar shows; nothing is all of them, and this month. */
export const calendarQuery = z.object({
  counter: slug.optional().catch(undefined),
  month: z.string().refine(isMonth).optional().catch(undefined),
})

export const kindQuery = z.object({ kind: z.enum(exceptionKinds).optional().catch(undefined) })

/** What a list of exceptions is searched for and sorted by. */
export const exceptionsQuery = listQuery(['days', 'kind', 'counter', 'what', 'reason'])

/** Which year of holidays; this one where none is named. */
export const holidaysQuery = listQuery(['day', 'name', 'state']).extend({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})
