import { z } from 'zod'
import { date, requiredLine } from '#lib/forms/fields.ts'
import { listQuery } from '#lib/list-query.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { bookingChannels, reservationStatuses, visitNeeds } from '#lib/reservations/rules.ts'
import { phoneKey, searchKey } from '#lib/search-key.ts'
import { askedClock, askedDay } from '#lib/spans.ts'
import { tableFormats } from '#lib/table.ts'
import {
  periods,
  personFields,
  type SavedField,
  savedFields,
  savedNameLength,
  visitColumns,
} from './rules.ts'

const MOST_CHOICES = 100

const word = z.string().max(100).catch('')

/** Ticked boxes as an address has them: none, one, or several, also in one word with commas. What is none of them is left out. */
const chosen = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      [value ?? []]
        .flat()
        .flatMap((one) => `${one}`.split(','))
        .filter((one) => item.safeParse(one).success)
        .slice(0, MOST_CHOICES),
    z.array(item),
  )

const idOf = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** What visits are looked for by, opened. What makes no sense is left out, but for what was typed to name a person. */
export const visitSearch = listQuery(visitColumns)
  .omit({ q: true })
  .extend({
    number: word.transform((typed) => normalizeTyped(typed)),
    resident: word.transform((typed) => normalizeTyped(typed)),
    name: word.transform(searchKey),
    kana: word.transform(searchKey),
    phone: word.transform(phoneKey),
    birthday: word.transform((typed) => {
      const read = date().safeParse(typed)
      return read.success ? read.data.replaceAll('-', '') : typed
    }),
    period: z.enum(periods).optional().catch(undefined),
    from: askedDay,
    until: askedDay,
    earliest: askedClock,
    latest: askedClock,
    receivedFrom: askedDay,
    receivedUntil: askedDay,
    counter: chosen(idOf),
    service: chosen(idOf),
    status: chosen(z.enum(reservationStatuses)),
    language: chosen(z.string().regex(/^[A-Za-z-]{2,10}$/)),
    channel: chosen(z.enum(bookingChannels)),
    need: chosen(z.enum(visitNeeds)),
    /** Whether something is to be heeded. */
    noted: z.literal('yes').optional().catch(undefined),
    after: z.uuid().optional().catch(undefined),
    before: z.uuid().optional().catch(undefined),
    /** Whether nothing was asked on purpose: otherwise the coming days are shown. */
    all: z.literal('yes').optional().catch(undefined),
  })

export type VisitSearch = z.output<typeof visitSearch>

/** What was typed to name a person, as it was typed, to be shown again. */
export const typedWords = z.object({
  number: word,
  resident: word,
  name: word,
  kana: word,
  phone: word,
  birthday: word,
})

/**
 * What the form asks for. The week with which the page begins, named by `usual`, was nobody's choice: who is named is
 * looked for on every day, and who types days of their own means these.
 */
export function chosenSearch(form: FormData): FormData {
  const kept = new FormData()
  const isMore = [...personFields, 'from', 'until'].some((field) => `${form.get(field) ?? ''}`.trim() !== '')
  const isUsual = isMore && form.get('period') === form.get('usual')
  for (const [name, value] of form)
    if (name !== 'usual' && !(isUsual && name === 'period')) kept.append(name, value)
  return kept
}

/** The fields of an address that are no person's, as they are saved with the order of the list. */
export const savedQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((sent) =>
  Object.fromEntries(
    savedFields.flatMap((field): [SavedField, string[]][] => {
      const values = [sent[field] ?? []].flat().filter((value) => value !== '' && value.length <= 64)
      return values.length > 0 ? [[field, values.slice(0, MOST_CHOICES)]] : []
    }),
  ),
)

export const saveSearchInput = z
  .object({ title: requiredLine(savedNameLength), isShared: z.literal('yes').optional() })
  .transform(({ title, isShared }) => ({ name: title, isShared: isShared === 'yes' }))

/** Another name, and the one with which its form was opened. */
export const changeNameInput = z
  .object({ title: requiredLine(savedNameLength), seen: z.string().max(200) })
  .transform(({ title, seen }) => ({ name: title, seen }))

export const savedSearchId = z.object({ id: z.uuid('invalid') })

/** The one to delete, with the name with which it was seen. */
export const withdrawSearchInput = savedSearchId.extend({ seen: z.string().max(200) })

/** What the list is wanted as. */
export const fileFormat = z.enum(tableFormats).catch('utf-8')
