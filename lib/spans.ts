import { z } from 'zod'
import { isDay } from './time.ts'

/** From when to when something is looked for, as forms and addresses of staff say it in two fields. Pure. */

/** A day as an address has it; nonsense is none. */
export const askedDay = z.string().refine(isDay).optional().catch(undefined)

/** A time of day, in the same way. */
export const askedClock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional()
  .catch(undefined)

/** Two fields: the first and the last day, or time, both of them included. */
export type Span<Field extends string = string> = readonly [from: Field, until: Field]

/** What was asked for in such fields. */
export type AskedSpans<Field extends string> = { readonly [Name in Field]?: string | undefined }

/** The span of a list that has one. */
export const daySpan = ['from', 'until'] as const satisfies Span

/**
 * The last fields of those spans that end before they begin. Nothing can lie in such a span, so nothing is looked for: the
 * page keeps both as they were typed and says so at the field.
 */
export const turnedEnds = <Field extends string>(
  asked: AskedSpans<Field>,
  spans: readonly Span<Field>[],
): Field[] =>
  spans.flatMap(([from, until]) => {
    const [first, last] = [asked[from], asked[until]]
    return first && last && last < first ? [until] : []
  })
