import { z } from 'zod'
import { plainDigits } from '#lib/digits.ts'
import { moment, requiredLine, slug } from '#lib/forms/fields.ts'
import { localizedOf, localizedShape } from '#lib/forms/localized.ts'
import { listQuery, pageNumber } from '#lib/list-query.ts'
import { tableFormats } from '#lib/table.ts'
import {
  callColumns,
  keptColumns,
  MANY,
  MOST_AT_ONCE,
  strandedActs,
  strandedOrders,
  usualCalls,
} from './rules.ts'

const word = (most: number) => z.string().max(most).catch('')

/** What the list is asked for by its address; nonsense asks for everything. */
export const strandedFilter = z.object({
  /** Digits of a reservation number. */
  q: z
    .string()
    .max(40)
    .transform((text) => plainDigits(text).replace(/\D/g, ''))
    .catch(''),
  cause: word(60),
  order: z.enum(strandedOrders).catch('time'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type StrandedFilter = z.output<typeof strandedFilter>

const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => [value ?? []].flat().filter((part) => part !== ''),
    z.array(item).max(MOST_AT_ONCE, 'too_big'),
  )

/** What shall be done, and for whom: those that were ticked, or all that the list shows. */
export const actQuery = strandedFilter.extend({
  act: z.enum(strandedActs),
  all: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'yes'),
  id: z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid()).max(MOST_AT_ONCE)).catch([]),
})

export type ActQuery = z.output<typeof actQuery>

const version = z
  .string()
  .regex(/^\d{1,5}$/, 'invalid')
  .transform(Number)
  .pipe(z.number().min(1, 'invalid').max(32_767, 'invalid'))

/** A person of a form and the visit as the clerk saw it: the id and the version, with a blank between. */
const seen = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([z.uuid('invalid'), version], 'invalid'))
  .transform(([id, seenVersion]) => ({ id, version: seenVersion }))

/** The same with where and when to. */
const seenMove = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([z.uuid('invalid'), version, slug, moment], 'invalid'))
  .transform(([id, seenVersion, counterId, startsAt]) => ({ id, version: seenVersion, counterId, startsAt }))

const note = localizedShape('note', { maxLength: 200 })

/** Where many are moved at once, how many they are is typed as well. */
export const moveInput = z
  .object({ to: many(seenMove), typed: z.string().max(10).default(''), ...note })
  .superRefine(({ to, typed }, context) => {
    if (to.length <= MANY || plainDigits(typed.trim()) === `${to.length}`) return
    context.addIssue({
      code: 'custom',
      path: ['typed'],
      message: typed.trim() ? 'typed_differs' : 'required',
    })
  })
  .transform(({ to, typed: _typed, ...sent }) => ({ moves: to, note: localizedOf('note', sent) }))

/** How many are cancelled is typed as well: it cannot be taken back. */
export const cancelInput = z
  .object({ person: many(seen), typed: requiredLine(10), ...note })
  .refine(({ person, typed }) => plainDigits(typed) === `${person.length}`, {
    path: ['typed'],
    message: 'typed_differs',
  })
  .transform(({ person, ...sent }) => ({ people: person, note: localizedOf('note', sent) }))

export const keepInput = z.object({ person: many(seen) }).transform(({ person }) => ({ people: person }))

const numbers = word(400).transform((text) => text.split(',').filter((number) => /^\d{10}$/.test(number)))

/** What was just done, for the list it leads back to: never a name, only numbers of reservations. */
export const handledQuery = z.object({
  done: z.enum(strandedActs).optional().catch(undefined),
  count: z.coerce.number().int().min(0).max(MOST_AT_ONCE).catch(0),
  refused: z.coerce.number().int().min(0).max(MOST_AT_ONCE).catch(0),
  /** To whom somebody else had seen. */
  already: z.coerce.number().int().min(0).max(MOST_AT_ONCE).catch(0),
  /** Who can be served as booked again. */
  free: z.coerce.number().int().min(0).max(MOST_AT_ONCE).catch(0),
  /** Whether a keeping was just taken back. */
  undone: z.literal('kept').optional().catch(undefined),
  taken: numbers,
  /** Whom somebody else has seen to, or changed. */
  faster: numbers,
  /** Of whom somebody has lifted the stop. */
  freed: numbers,
})

/** The phone list: who is still to be called, or who was. */
export const callFilter = z
  .object({
    state: z.enum(['open', 'done']).catch('open'),
    q: strandedFilter.shape.q,
    page: pageNumber,
    sort: z.enum(callColumns).optional().catch(undefined),
    order: z.enum(['ascending', 'descending']).optional().catch(undefined),
    /** What the list is made into, where it is asked for as a file. */
    format: z.enum(tableFormats).catch('pdf'),
  })
  .transform(({ sort, order, ...rest }) => ({
    ...rest,
    ...(sort ? { sort, order: order ?? ('ascending' as const) } : usualCalls[rest.state]),
  }))

export type CallFilter = z.output<typeof callFilter>

/** The act that somebody else did something about first: a call, or a keeping. */
export const fasterAct = z.object({ faster: z.uuid().optional().catch(undefined) })

export const callId = z.object({ id: z.uuid('invalid') })

/** The list of kept visits as its address asks for it. */
export const keptFilter = listQuery(keptColumns).extend({ q: strandedFilter.shape.q })

export type KeptFilter = z.output<typeof keptFilter>

export const keptAct = z.object({ id: z.uuid('invalid') })

const FAR = Date.UTC(2100, 0)

/** Since when a page counts what was done, in milliseconds since 1970; nonsense counts nothing. */
export const progressQuery = z.object({
  since: z.coerce
    .number()
    .int()
    .min(0)
    .max(FAR)
    .catch(FAR)
    .transform((ms) => new Date(ms)),
})
