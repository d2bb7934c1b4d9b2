import { z } from 'zod'
import { dayOfYear, line, newSlug, optionalNumber, requiredLine, slug, ticked } from '#lib/forms/fields.ts'
import { localizedTexts } from '#lib/forms/localized.ts'
import { listQuery } from '#lib/list-query.ts'
import { type Locale, shippedLocales, sourceLocale } from '#lib/locales.ts'
import { accessFacts } from './rules.ts'

/** The texts of a counter as its form has them, with how long they may be. */
export const counterTexts = {
  name: { maxLength: 100, isRequired: true },
  shortName: { maxLength: 40 },
  address: { maxLength: 200, isRequired: true },
  directions: { maxLength: 1000, isLong: true },
  guidance: { maxLength: 1000, isLong: true },
} as const

const mapAddress = line(500).refine((text) => text === '' || /^https?:\/\/[^\s]+$/.test(text), 'invalid')

const yes = z.enum(['yes', 'no'], 'choice').transform((answer) => answer === 'yes')

/** Some of what there is, by id; a box that was not ticked sends nothing. */
const chosenIds = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(slug).max(200))
  .transform((ids) => [...new Set(ids)])

const facts = z
  .object({
    accessibility: ticked(accessFacts),
    lanes: optionalNumber({ least: 1, most: 60 }).transform((lanes) => lanes ?? null),
    seasonFrom: dayOfYear(),
    seasonUntil: dayOfYear(),
    mapUrl: mapAddress,
    phone: requiredLine(30),
    isPublic: yes,
    serviceIds: chosenIds,
    /** The newest change of the counter when the form was opened. */
    seen: z.coerce.number().int().min(0).catch(0),
  })
  .refine(({ seasonFrom, seasonUntil }) => !seasonUntil || seasonFrom, {
    path: ['seasonFrom'],
    message: 'required',
  })
  .refine(({ seasonFrom, seasonUntil }) => !seasonFrom || seasonUntil, {
    path: ['seasonUntil'],
    message: 'required',
  })

const texts = localizedTexts(counterTexts)

/**
 * What the form of a counter sends, as its columns and what it takes. Its id, its place in the order and whether it is
 * archived are decided elsewhere.
 */
export const counterInput = z
  .intersection(facts, texts)
  .transform(({ texts: told, serviceIds, seen, seasonFrom, seasonUntil, mapUrl, ...rest }) => ({
    seen,
    serviceIds,
    values: {
      ...told,
      ...rest,
      seasonFrom: seasonFrom || null,
      seasonUntil: seasonUntil || null,
      mapUrl: mapUrl || null,
    },
  }))

export type CounterValues = z.output<typeof counterInput>['values']

/** What a new counter needs besides: the id it keeps, and whose opening rules it begins with. */
export const newCounterInput = z.object({ id: newSlug, rules: slug.optional().catch(undefined) })

/** A counter as an address names it. */
export const counterAddress = z.object({ counter: slug })

/** What a page of a counter shows: what was just done, and in which language residents would read it. */
export const counterQuery = z.object({
  done: z.enum(['saved', 'added', 'moved']).optional().catch(undefined),
  as: z.enum(shippedLocales).catch(sourceLocale as Locale),
  from: slug.optional().catch(undefined),
})

/** How the list of counters is asked for. */
export const counterList = listQuery(['order', 'name', 'state', 'services', 'lanes', 'season'])
