import { z } from 'zod'
import { wholeNumber } from '#lib/forms/fields.ts'

/** A draft and a run as the addresses of their pages name them. */
export const draftAddress = z.object({ draft: z.uuid() })

/** Whether the page before saving lists the beginning of those who lose their slot, or all of them. */
export const checkQuery = z.object({ list: z.enum(['first', 'all']).catch('first') })

export const runAddress = z.object({ run: z.uuid() })

/** Acts that take something away. Taking an act back is none of them: it brings back what was before. */
const takingAway = [
  'counter_archived',
  'exceptions_removed',
  'imported',
  'imported_settings',
  'rules_removed',
]

type Shown = {
  kind: string
  strandedCount: number
  changes: readonly { after: Readonly<Record<string, unknown>> | null }[]
}

/**
 * The number that is typed before a change is confirmed: of the people who would lose their slot, else of the things
 * that would be taken away or put into the archive. Zero where a click is enough.
 */
export function countToType({ kind, strandedCount, changes }: Shown): number {
  if (strandedCount > 0 || !takingAway.includes(kind)) return strandedCount
  return changes.filter(({ after }) => !after || (kind === 'counter_archived' && after.archivedAt)).length
}

/** The confirmation of a change. Where it asks for a number (`countToType`), that is typed too. */
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
