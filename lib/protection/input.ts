import { z } from 'zod'
import { date, line, requiredLine } from '#lib/forms/fields.ts'
import { listQuery, pageNumber } from '#lib/list-query.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import type { Day } from '#lib/time.ts'
import { protectionColumns, protectionKinds } from './rules.ts'

const requiredDay = date().refine((day): day is Day => day !== '', 'required')

/** Resident IDs or numbers of bookings, several with a comma or a space between them. */
const numbers = requiredLine(400)
  .transform((text) =>
    text
      .split(/[,、，;\s]+/)
      .map(normalizeTyped)
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().regex(/^(\d{9}|\d{10})$/, 'resident_number'))
      .min(1, 'required')
      .max(20, 'too_many'),
  )

/** Whom to protect, together with their household; the first day is that of the application. */
export const protectionInput = z.object({
  numbers,
  kind: z.enum(protectionKinds, 'required'),
  startsOn: requiredDay,
  officer: z.uuid('required'),
  note: line(300),
})

/** One protection, and why something is done with it. */
export const protectionReason = z.object({ id: z.uuid('invalid'), reason: requiredLine(300) })

/** The same with the newest event that stood on the page, for what changes the protection. */
export const seenProtection = protectionReason.extend({
  seen: z.coerce.number('invalid').int('invalid').min(0, 'invalid'),
})

export const protectionId = z.uuid()

/** Somebody protected stands at the counter: the number that the list of today shows. */
export const callInput = z.object({ number: z.string().transform(normalizeTyped) })

export const releaseDecision = z.object({
  id: z.uuid('invalid'),
  decision: z.enum(['given', 'refused'], 'choice'),
})

/** What an officer has seen, and the approval of what is lifted. */
export const seenInput = z.object({ id: z.coerce.number('invalid').int('invalid') })
export const liftInput = z.object({ id: z.uuid('invalid') })

/** What was just done, for the page of a protection. */
export const protectionDone = z.object({
  done: z.enum(['open', 'extend', 'lift', 'added']).optional().catch(undefined),
})

/** The list as its address asks for it, who is next to end first; its word is sealed there. */
export const protectionFilter = listQuery(protectionColumns).extend({
  state: z.enum(['protected', 'due', 'lifted']).catch('protected'),
  page: pageNumber,
})

export type ProtectionFilter = z.output<typeof protectionFilter>

/** The mail that somebody else decided about first. */
export const fasterMail = z.object({ faster: z.uuid().optional().catch(undefined) })
