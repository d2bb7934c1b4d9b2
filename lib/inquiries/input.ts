import { z } from 'zod'
import { csvEncodings } from '#lib/csv.ts'
import { clock, date, line, lines, optionalNumber, slug } from '#lib/forms/fields.ts'
import { localizedTexts } from '#lib/forms/localized.ts'
import { choiceLists } from '#lib/inquiry-choices.ts'
import { pageNumber } from '#lib/list-query.ts'
import { isReservationNumber, isResidentNumber, normalizeTyped } from '#lib/numbers.ts'
import { askedDay } from '#lib/spans.ts'
import { tableFormats } from '#lib/table.ts'
import { instantOf, isMonth } from '#lib/time.ts'
import { askers, CALL_CENTRE, inquiryColumns, inquiryStates, inquiryViews } from './rules.ts'

const place = z
  .union([z.literal(CALL_CENTRE), slug], 'choice')
  .transform((id) => (id === CALL_CENTRE ? null : id))

const manyChoices = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(slug).max(50))
  .transform((list) => [...new Set(list)])

const day = date().refine((typed) => typed !== '', 'required')

/**
 * An inquiry as its form sends it, with the numbers by which people are called. Who is found by a resident ID, or by anything else, is known,
 * whatever was ticked. An answer needs its words.
 */
export const inquiryInput = z
  .object({
    /** Which the form was opened with; absent for a new one. */
    version: z.coerce.number().int().min(1).optional().catch(undefined),
    asker: z.enum(askers, 'choice'),
    /** A resident ID, or anything else by which somebody is found (`searchFor` of the residents). */
    residentNumber: line(100)
      .transform((typed) => (isResidentNumber(normalizeTyped(typed)) ? normalizeTyped(typed) : typed))
      .optional()
      .transform((typed) => typed ?? ''),
    visitNumber: line(40)
      .transform(normalizeTyped)
      .refine((typed) => typed === '' || isReservationNumber(typed), 'reservation_number'),
    receivedOn: day,
    receivedClock: clock().refine((typed) => typed !== '', 'required'),
    place,
    channel: slug,
    kind: slug,
    categories: manyChoices,
    question: lines(2000).refine((typed) => typed !== '', 'required'),
    contact: line(200)
      .optional()
      .transform((typed) => typed ?? ''),
    answer: lines(2000),
    minutes: optionalNumber({ least: 0, most: 600 }),
    state: z.enum(inquiryStates, 'choice'),
    assigneeId: z.union([z.literal(''), z.uuid()], 'choice').transform((id) => id || null),
    dueOn: date().transform((typed) => typed || null),
  })
  .refine(({ asker, residentNumber }) => asker !== 'resident' || residentNumber !== '', {
    path: ['residentNumber'],
    error: 'required',
  })
  .refine(({ state, answer }) => state !== 'answered' || answer !== '', {
    path: ['answer'],
    error: 'required',
  })
  .transform(({ receivedOn, receivedClock, minutes, place: counterId, ...sent }) => ({
    ...sent,
    counterId,
    asker: sent.residentNumber ? ('resident' as const) : sent.asker,
    minutes: minutes ?? null,
    receivedAt: instantOf(receivedOn, receivedClock),
  }))

export type InquirySent = z.output<typeof inquiryInput>

/** The button that puts a 定型文 under what is answered already: the form comes back and nothing is saved. */
export const templateWish = z.object({ template: slug, answer: z.string().max(4000).catch('') })

/** An inquiry as its address names it. */
export const inquiryAddress = z.object({
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
})

export const undoInput = z.object({ version: z.coerce.number('invalid').int().min(1) })

const optionalId = slug.optional().catch(undefined)
const word = z.string().trim().max(100).catch('')

/** What the list is asked for, by its address; nonsense is left out. */
export const inquiryFilter = z.object({
  view: z.enum(inquiryViews).catch('pending'),
  /** Words of the three texts. */
  q: word,
  /** What somebody said of themselves: ID, phone number, name, birthday; and the number of a visit. */
  person: word,
  visit: word,
  from: askedDay,
  until: askedDay,
  place: optionalId,
  channel: optionalId,
  kind: optionalId,
  category: optionalId,
  asker: z.enum(askers).optional().catch(undefined),
  state: z.enum(inquiryStates).optional().catch(undefined),
  assignee: z.uuid().optional().catch(undefined),
  sort: z.enum(inquiryColumns).catch('received'),
  order: z.enum(['ascending', 'descending']).catch('descending'),
  page: pageNumber,
})

export type InquiryFilter = z.output<typeof inquiryFilter>

/** The spelling of the file; answers and questions are too long for the columns of a sheet. */
export const fileQuery = z.object({ format: z.enum(csvEncodings).catch('utf-8') })

/** What a page of inquiries was opened with: what was just done, and whom or what a new one is about. */
export const inquiryQuery = z.object({
  done: z.enum(['written', 'changed', 'undone', 'saved']).optional().catch(undefined),
  resident: z.uuid().optional().catch(undefined),
  visit: z
    .string()
    .regex(/^\d{10}$/)
    .optional()
    .catch(undefined),
})

export const reportQuery = z.object({
  month: z.string().refine(isMonth).optional().catch(undefined),
  format: z.enum(tableFormats).catch('utf-8'),
})

/** A choice or a template as the address of its form names it, `new` for one that is to be added. */
export const entryAddress = z.object({
  list: z.enum([...choiceLists, 'template']),
  id: z.union([z.literal('new'), slug]),
})

const entryFrame = z.object({
  position: z.coerce.number('number').int('number').min(0, 'too_small').max(999, 'too_big'),
  isRetired: z.enum(['yes', 'no'], 'choice').transform((said) => said === 'yes'),
  seen: z.coerce.number().int().min(0).catch(0),
})

/** What the form of a choice sends; that of a template has its text too. */
export const choiceInput = z.intersection(
  entryFrame,
  localizedTexts({ name: { maxLength: 100, isRequired: true } }),
)

export const templateInput = z.intersection(
  entryFrame,
  localizedTexts({
    name: { maxLength: 100, isRequired: true },
    text: { maxLength: 1000, isRequired: true, isLong: true },
  }),
)
