import { z } from 'zod'
import { slug } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { exceptionNameOf } from '#lib/openings/input.ts'
import { exceptionKinds } from '#lib/openings/rules.ts'
import { isDay, isMonth } from '#lib/time.ts'

/** What the addresses of the calendar's pages may say. What makes no sense counts as not said. */

/** Which counter and month a calendar shows; nothing is all of them, and this month. */
export const calendarQuery = z.object({
  counter: slug.optional().catch(undefined),
  month: z.string().refine(isMonth).optional().catch(undefined),
})

export const patternAddress = z.object({ rule: z.uuid() })

export const dayAddress = z.object({ day: z.string().refine(isDay) })

export const kindQuery = z.object({ kind: z.enum(exceptionKinds).optional().catch(undefined) })

/** What a list of exceptions is searched for and sorted by. */
export const exceptionsQuery = listQuery(['days', 'kind', 'counter', 'what', 'reason'])

/** Which year of holidays; this one where none is named. */
export const holidaysQuery = listQuery(['day', 'name', 'state']).extend({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})

/** Which exceptions somebody chose while somebody else was faster with one of them, as an address says it. */
export const chosenQuery = z.object({
  faster: z
    .preprocess((value) => [value ?? []].flat(), z.array(z.string().max(80)).max(500))
    .transform((chosen) => chosen.flatMap((each) => exceptionNameOf(each) ?? []))
    .catch([]),
})

/** Which pattern, exception or day somebody else was faster with, as the address of a form says it. */
export const fasterQuery = z.object({
  gone: z.uuid().optional().catch(undefined),
  faster: z.string().refine(isDay).optional().catch(undefined),
})
