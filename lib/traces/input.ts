import { z } from 'zod'
import { actKinds, actNames } from '#lib/audit/rules.ts'
import { isDay } from '#lib/time.ts'

const day = z.string().refine(isDay).optional().catch(undefined)

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
  from: day,
  until: day,
  order: z.enum(['newest', 'oldest']).catch('newest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type TraceQuery = z.output<typeof traceQuery>

/** A seal as it is printed, `12:9f8e…`; nothing typed is none. */
export const sealQuery = z.object({
  check: z.literal('yes').optional().catch(undefined),
  seal: z
    .string()
    .trim()
    .regex(/^(\d{1,9}:[0-9a-f]{64})?$/i)
    .transform((typed) => {
      const [number, hash] = typed.toLowerCase().split(':')
      return number && hash ? [{ number: Number(number), hash }] : []
    })
    .catch([]),
})
