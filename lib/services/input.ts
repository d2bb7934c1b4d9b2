import { z } from 'zod'
import { directions } from '#lib/changes/rules.ts'
import { line, newSlug, slug, ticked, wholeNumber } from '#lib/forms/fields.ts'
import { localizedOf, localizedShape, localizedTexts, textsByLine } from '#lib/forms/localized.ts'
import { listQuery } from '#lib/list-query.ts'
import { type Locale, shippedLocales, sourceLocale } from '#lib/locales.ts'
import {
  agentReasons,
  attendances,
  type BringRule,
  bookingWays,
  type DocumentCount,
  type PaperAct,
} from './rules.ts'

/** The texts of a service as its form has them, with how long they may be. */
export const serviceTexts = {
  name: { maxLength: 100, isRequired: true },
  description: { maxLength: 1000, isLong: true },
  priceNote: { maxLength: 300 },
} as const

const yes = z.enum(['yes', 'no'], 'choice').transform((answer) => answer === 'yes')

const chosen = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(item).max(200))
    .transform((list) => [...new Set(list)])

const facts = z.object({
  firstMinutes: wholeNumber({ least: 5, most: 240 }),
  furtherMinutes: wholeNumber({ least: 0, most: 240 }),
  maxPersons: wholeNumber({ least: 1, most: 20 }),
  needsNationalSystem: yes,
  bookingModes: ticked(bookingWays).refine((ways) => ways.length > 0, 'required'),
  asksAll: yes,
  fieldKeys: chosen(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'choice')),
  isPublic: yes,
  counterIds: chosen(slug),
  /** The newest change of the service when the form was opened. */
  seen: z.coerce.number().int().min(0).catch(0),
})

const texts = localizedTexts(serviceTexts)

/**
 * What the form of a service sends, as its columns and the counters that take it. Every way of booking ticked is the
 * same as no wish; questions are all of them, or those that are ticked.
 */
export const serviceInput = z
  .intersection(facts, texts)
  .transform(({ texts: told, counterIds, seen, bookingModes, asksAll, fieldKeys, ...rest }) => ({
    seen,
    counterIds,
    values: {
      ...told,
      ...rest,
      bookingModes: bookingModes.length === bookingWays.length ? null : bookingModes,
      fieldKeys: asksAll ? null : fieldKeys,
    },
  }))

export type ServiceValues = z.output<typeof serviceInput>['values']

/** What a new service needs besides: the id it keeps, and the service whose papers it begins with. */
export const newServiceInput = z.object({ id: newSlug, from: slug.optional().catch(undefined) })

/** A service as an address names it, and one of its papers by its place, `new` for one that is to be added. */
export const serviceAddress = z.object({ service: slug })

export const paperAddress = serviceAddress.extend({
  paper: z.union([z.literal('new'), z.coerce.number().int().min(0).max(200)]),
})

/** What a page of a service shows: what was just done, and the case for which residents would read the papers. */
export const serviceQuery = z.object({
  done: z.enum(['saved', 'added', 'archived', 'restored', 'removed', 'moved']).optional().catch(undefined),
  as: z.enum(shippedLocales).catch(sourceLocale as Locale),
  from: slug.optional().catch(undefined),
  attendance: z.enum(attendances).catch('self'),
  reason: z.enum(agentReasons).nullable().catch(null),
})

/** How the lists of services, of the papers of one, and of documents are asked for. */
export const serviceList = listQuery(['order', 'name', 'state', 'minutes', 'persons', 'counters'])
export const paperList = listQuery(['order', 'text', 'cases'])
export const documentsList = listQuery(['id', 'name', 'count', 'untranslated'])

/** How many ways of proving identity one paper may name, and how many counts one way is the sum of. */
export const MOST_SUMS = 6
export const MOST_COUNTS = 3

/** The letter of a list of documents. */
const listLetter = z.string().regex(/^[A-Z]$/, 'choice')

const countSchema = z
  .object({
    count: z.number().int().min(1).max(9),
    from: z.array(listLetter).min(1).max(10),
    withPhoto: z.number().int().min(1).max(9).optional(),
  })
  .refine(({ count, withPhoto = 0 }) => withPhoto <= count, { path: ['withPhoto'], message: 'too_big' })

/** 持ち物 as a service keeps them; what an import of settings brings is read with it too. */
export const bringRules = z
  .array(
    z.object({
      text: z.object({ ja: z.string().min(1).max(500) }).catchall(z.string().max(500)),
      attendances: z.array(z.enum(attendances)).min(1).optional(),
      reasons: z.array(z.enum(agentReasons)).min(1).optional(),
      anyOf: z.array(z.array(countSchema).min(1).max(MOST_COUNTS)).min(1).max(MOST_SUMS).optional(),
    }),
  )
  .max(100)

const few = line(2).transform((typed) => typed.normalize('NFKC'))

const sumNames = Array.from({ length: MOST_SUMS }, (_, sum) =>
  Array.from({ length: MOST_COUNTS }, (__, part) => `sum.${sum}.${part}`),
)

/**
 * The form of one paper: whom it is for and which documents will do. Nobody ticked means everybody; a sum whose counts
 * are left empty is none.
 */
export const paperInput = z
  .object({
    ...localizedShape('text', { maxLength: 500, isRequired: true }),
    attendances: ticked(attendances),
    reasons: ticked(agentReasons),
    seen: z.coerce.number().int().min(0).catch(0),
    ...Object.fromEntries(
      sumNames.flat().flatMap((name) => [
        [`${name}.count`, few.refine((typed) => typed === '' || /^[1-9]$/.test(typed), 'number').optional()],
        [`${name}.from`, chosen(listLetter)],
        [`${name}.photo`, few.refine((typed) => typed === '' || /^\d$/.test(typed), 'number').optional()],
      ]),
    ),
  } as z.ZodRawShape)
  .superRefine((sent, context) => {
    for (const name of sumNames.flat()) {
      const from = sent[`${name}.from`] as string[]
      const count = Number(sent[`${name}.count`] || 0)
      const wrong = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`${name}.${field}`], message })
      if (count > 0 && from.length === 0) wrong('from', 'required')
      if (count === 0 && from.length > 0) wrong('count', 'required')
      if (Number(sent[`${name}.photo`] || 0) > count) wrong('photo', 'too_big')
    }
  })
  .transform((sent) => ({ seen: sent.seen as number, rule: ruleOf(sent) }))

function ruleOf(sent: Record<string, unknown>): BringRule {
  const anyOf = sumNames
    .map((sum) => sum.flatMap((name) => countOf(sent, name)))
    .filter((sum) => sum.length > 0)
  const [coming, why] = [sent.attendances, sent.reasons] as [BringRule['attendances'], BringRule['reasons']]
  return {
    text: localizedOf('text', sent),
    ...(coming?.length && coming.length < attendances.length && { attendances: coming }),
    ...(why?.length && { reasons: why }),
    ...(anyOf.length > 0 && { anyOf }),
  }
}

function countOf(sent: Record<string, unknown>, name: string): DocumentCount[] {
  const count = Number(sent[`${name}.count`] || 0)
  const withPhoto = Number(sent[`${name}.photo`] || 0)
  if (count === 0) return []
  return [{ count, from: (sent[`${name}.from`] as string[]).toSorted(), ...(withPhoto > 0 && { withPhoto }) }]
}

/** A list of documents as an address names it, `new` for one that is to be added. */
export const documentsAddress = z.object({ list: z.union([z.literal('new'), listLetter]) })

/**
 * The form of a list of documents: in every language one document a line, line by line the same ones. A line that is
 * left in Japanese is no word of that language. Null where a language has more lines or fewer than the Japanese.
 */
export const documentsInput = z
  .object({
    seen: z.coerce.number().int().min(0).catch(0),
    ...localizedShape('name', { maxLength: 100, isRequired: true }),
    ...localizedShape('documents', { maxLength: 4000, isRequired: true, isLong: true }),
  } as z.ZodRawShape)
  .transform((sent) => ({
    seen: sent.seen as number,
    list: { name: localizedOf('name', sent), documents: textsByLine(localizedOf('documents', sent)) },
  }))

/** The buttons that move a paper in its list. */
export const paperActInput = z
  .object({
    id: z.coerce.number().int().min(0).max(200),
    direction: z.enum(directions, 'choice'),
    seen: z.coerce.number().int().min(0).catch(0),
  })
  .transform(({ id: index, direction, seen }): { seen: number; act: PaperAct } => ({
    seen,
    act: { kind: 'moved', index, direction },
  }))

/** A form that is one button: only the newest change that it was shown with. */
export const seenInput = z.object({ seen: z.coerce.number().int().min(0).catch(0) })
