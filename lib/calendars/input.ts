import { z } from 'zod'
import { wholeNumber } from '#lib/forms/fields.ts'

/** A draft and a run as the addresses of their pages name them. */
export const draftAddress = z.object({ draft: z.uuid() })

export const runAddress = z.object({ run: z.uuid() })

/** The confirmation of a change. Where people would lose their slot, how many they are is typed too. */
export const confirmInput = z
  .object({
    draft: z.uuid('invalid'),
    /** How many were shown. */
    stranded: wholeNumber({ least: 0, most: 10_000_000 }),
    typed: z
      .string()
      .optional()
      .transform((typed) => typed?.normalize('NFKC').trim()),
  })
  .superRefine(({ stranded, typed }, context) => {
    if (stranded === 0 || typed === String(stranded)) return
    context.addIssue({ code: 'custom', path: ['typed'], message: typed ? 'typed_differs' : 'required' })
  })
