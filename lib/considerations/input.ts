import { z } from 'zod'
import { csvEncodings } from '#lib/csv.ts'
import { clock, date, line, lines, requiredLine } from '#lib/forms/fields.ts'
import { listQuery, pageNumber } from '#lib/list-query.ts'
import { type Clock, type Day, instantOf } from '#lib/time.ts'
import {
  bookedColumns,
  bookedSpans,
  considerationKinds,
  type Details,
  interpreterStates,
  usualSpan,
} from './rules.ts'

/** Whom it is about, as it stands in the address and in the form: a resident, or one booking. */
export const subjectInput = z.object({
  about: z.enum(['resident', 'visit'], 'invalid'),
  of: z.uuid('invalid'),
})

export type Subject = z.output<typeof subjectInput>

export const considerationId = z.object({ id: z.uuid('invalid') })

/** One of them as a page showed it: its newest event stands unseen in the form. */
export const seenConsideration = considerationId.extend({
  seen: z.coerce.number('invalid').int('invalid'),
})

/** What was just done, for the pages of considerations. */
export const considerationQuery = z.object({
  done: z.enum(['added', 'changed', 'ended']).optional().catch(undefined),
})

export const kindInput = z.object({ kind: z.enum(considerationKinds, 'choice') })

const optionalDay = date()
  .optional()
  .transform((day): Day | null => day || null)
const orNothing = (text: string): string | null => text || null

/** What of a kind is asked stands in its own schema, so that nothing of another is taken. */
const parts = {
  language: z.object({
    language: requiredLine(40),
    interpreter: line(100).transform(orNothing),
    interpreterDay: optionalDay,
    interpreterClock: clock().optional(),
    interpreterState: z.enum(['', ...interpreterStates], 'choice').transform((state) => state || null),
  }),
  disaster: z.object({
    isFeeExempt: z.enum(['yes', 'no'], 'required').transform((said) => said === 'yes'),
    contact: line(200).transform(orNothing).optional(),
  }),
  care: z.object({ helps: lines(500).transform(orNothing) }),
}

const frame = { toDo: requiredLine(120), startsOn: optionalDay, endsOn: optionalDay }

/** A consideration as its form sends it; of a resident with its period, of a booking without. */
const noted = <Part extends z.ZodObject>(part: Part, about: Subject['about']) =>
  z
    .object({ ...frame, ...part.shape })
    .refine(({ startsOn }) => about === 'visit' || startsOn !== null, {
      path: ['startsOn'],
      error: 'required',
    })
    .refine(({ endsOn }) => about === 'visit' || endsOn !== null, { path: ['endsOn'], error: 'required' })
    .refine(({ startsOn, endsOn }) => !(startsOn && endsOn) || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'order',
    })
    .refine(isTimeWhole, { path: ['interpreterClock'], error: 'required' })

/** A day of the interpreter without an hour would look like midnight. */
const isTimeWhole = (sent: object): boolean => {
  const { interpreterDay, interpreterClock } = sent as Sent
  return !interpreterDay || Boolean(interpreterClock)
}

export const considerationInput = (kind: keyof typeof parts, about: Subject['about']) =>
  noted(parts[kind], about).transform(
    ({ interpreterDay, interpreterClock, ...values }: Sent): Partial<Details> => ({
      ...values,
      ...(about === 'visit' && { startsOn: null, endsOn: null }),
      ...(kind === 'language' && { interpreterAt: momentOf(interpreterDay, interpreterClock) }),
    }),
  )

type Sent = Partial<Details> & { interpreterDay?: Day | null; interpreterClock?: Clock | undefined }

const momentOf = (day: Day | null | undefined, at: Clock | undefined): Date | null =>
  day && at ? instantOf(day, at) : null

/** The list of interpreters as its address asks for it: for how many days, and the file in which encoding. */
export const bookedFilter = listQuery(bookedColumns).extend({
  days: z.coerce
    .number()
    .transform((sent) => bookedSpans.find((span) => span === sent) ?? usualSpan)
    .catch(usualSpan),
  page: pageNumber,
  format: z.enum(csvEncodings).catch('utf-8'),
})
