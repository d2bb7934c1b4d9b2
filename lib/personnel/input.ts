import { z } from 'zod'
import { csvEncodings } from '#lib/csv.ts'
import { csvFaults } from '#lib/csv-reading.ts'
import { date, lines, optionalEmail, requiredLine, wholeNumber } from '#lib/forms/fields.ts'
import { listQuery, pageNumber } from '#lib/list-query.ts'
import { importRefusals } from './rules.ts'

/** What somebody signs in with: small letters and digits, so that it can be read out and typed anywhere. */
const loginId = requiredLine(40)
  .transform((typed) => typed.normalize('NFKC').toLowerCase())
  .refine((typed) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(typed), 'invalid')

const person = { name: requiredLine(100), email: optionalEmail }

export const addPersonInput = z.object({ loginId, ...person })

export const savePersonInput = z.object(person)

/** What stood on the page that a change was made on, as the form carries it unseen. */
export const shownPerson = z
  .object({ wasName: z.string('invalid'), wasEmail: z.string('invalid') })
  .transform(({ wasName: name, wasEmail: email }) => ({ name, email: email || undefined }))

export type PersonInput = z.output<typeof savePersonInput>

/** A member of staff as an address names them. */
export const personId = z.uuid()

/** A row of a table that is taken in. */
export const personRow = z.object({ loginId, ...person, lastDay: date() })

export type PersonRow = z.output<typeof personRow>

const filledDate = date().refine((day) => day !== '', 'required')

/** The personnel changes of a large city in one list. */
const MOST_PEOPLE = 3000

/** IDs, one a line or side by side, as they are copied out of a list of the personnel office. */
const loginIds = lines(MOST_PEOPLE * 42).transform((typed) => [
  ...new Set(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s,、]+/)
      .filter(Boolean),
  ),
])

/** The form of who leaves, and when; the count is typed once the effects were read. */
export const retireInput = z.object({
  lastDay: filledDate,
  people: loginIds
    .refine((ids) => ids.length > 0, 'required')
    .refine((ids) => ids.length <= MOST_PEOPLE, 'too_long'),
  count: z
    .string()
    .transform((typed) => typed.trim() || undefined)
    .pipe(wholeNumber({ least: 1, most: MOST_PEOPLE }).optional())
    .optional(),
})

/** One person's last day, empty takes it back; and the one that stood on the page. */
export const lastDayInput = z.object({ lastDay: date(), wasLastDay: date() })

export const peopleList = listQuery(['name', 'loginId', 'state', 'seen']).extend({ page: pageNumber })

/** The people of a table that is taken in, by its rows. */
export const changesList = listQuery(['row']).extend({ page: pageNumber })

/** What the pages say after an act, and who was ticked in the list. */
export const personnelQuery = z.object({
  done: z
    .enum([
      'added',
      'saved',
      'locked',
      'unlocked',
      'retiring',
      'not_retiring',
      'password',
      'sessions',
      'factor',
      'imported',
      'required',
    ])
    .optional()
    .catch(undefined),
  count: z.coerce.number().int().min(0).max(100_000).optional().catch(undefined),
  refused: z
    .enum([...csvFaults, 'other_ending', ...importRefusals])
    .optional()
    .catch(undefined),
  /** Somebody else was faster to write down that a person has left. */
  faster: z.literal('yes').optional().catch(undefined),
  /** The table that was refused, where who has left is to be named. */
  table: z.uuid().optional().catch(undefined),
  retired: z.literal('shown').optional().catch(undefined),
  person: z
    .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.uuid()).max(1000))
    .catch([]),
})

export const exportQuery = z.object({ format: z.enum(csvEncodings).catch('utf-8') })
