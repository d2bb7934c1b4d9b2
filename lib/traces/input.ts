import { z } from 'zod'
import { actKinds, actNames, type Seal } from '#lib/audit/rules.ts'
import { csvEncodings } from '#lib/csv.ts'
import { requiredLine } from '#lib/forms/fields.ts'
import { askedDay } from '#lib/spans.ts'
import { isMonth } from '#lib/time.ts'

/** What the record is searched for, as the address of the page says it. What makes no sense is left out. */
export const traceQuery = z.object({
  by: z.uuid().optional().catch(undefined),
  /** The number of a booking or of a resident, or the id of another record. */
  record: z
    .string()
    .transform((typed) => typed.normalize('NFKC').trim().slice(0, 64))
    .catch(''),
  kind: z.enum(actKinds).optional().catch(undefined),
  act: z.enum(actNames).optional().catch(undefined),
  from: askedDay,
  until: askedDay,
  order: z.enum(['newest', 'oldest']).catch('newest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type TraceQuery = z.output<typeof traceQuery>

/** What two persons agree on beside the search: how many entries, and the newest of them. */
export const exportWish = z.object({ count: z.number(), upTo: z.number() })

/** A seal as it is printed, `12:9f8e…`; nothing typed is none. */
export const sealInput = z.object({
  seal: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(\d{1,9}:[0-9a-f]{64})?$/, 'invalid')
    .default('')
    .transform((typed) => typed || null),
})

/** The number and the hash of a seal that was typed. */
export function sealsIn(typed: string): Seal[] {
  const [number, hash] = typed.split(':')
  return number && hash ? [{ number: Number(number), hash }] : []
}

/** Which month is reviewed; the one before this, where the address names none. */
export const reviewQuery = z.object({ month: z.string().refine(isMonth).optional().catch(undefined) })

/** The encoding of a file. */
export const fileQuery = z.object({ format: z.enum(csvEncodings).catch('utf-8') })

/** What who reviewed a month found in it. */
export const reviewInput = z.object({ note: requiredLine(500) })
