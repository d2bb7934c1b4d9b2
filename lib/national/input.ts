import { z } from 'zod'
import { line, requiredLine } from '#lib/forms/fields.ts'
import type { NationalPattern } from './rules.ts'

const clock = requiredLine(10)
  .transform((typed) => typed.normalize('NFKC').padStart(5, '0'))
  .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'date')

/** How many days of maintenance a month can have. */
export const restPlaces = [0, 1, 2, 3] as const

/** `3-6-1`: the third Saturday and one day on; nothing where no such day is chosen. */
const restDay = z.object({
  nth: z.enum(['', '1', '2', '3', '4', '5'], 'choice'),
  weekday: z.enum(['0', '1', '2', '3', '4', '5', '6'], 'choice'),
  daysAfter: z.enum(['0', '1', '2'], 'choice'),
})

const restFields = restPlaces.flatMap((place) =>
  Object.entries(restDay.shape).map(([name, schema]) => [`${name}.${place}`, schema] as const),
)

/** The regular calendar as its form sends it: hours, and up to four days of maintenance a month. */
export const patternInput = z
  .object({ from: clock, until: clock, ...Object.fromEntries(restFields) })
  .refine(({ from, until }) => String(from) < String(until), { message: 'order', path: ['until'] })
  .transform((sent): NationalPattern => {
    const fields = sent as Record<string, string>
    return {
      hours: { from: String(sent.from), until: String(sent.until) },
      rest: restPlaces.flatMap((place) => {
        const [nth, weekday, daysAfter] = ['nth', 'weekday', 'daysAfter'].map((name) =>
          Number(fields[`${name}.${place}`] || 0),
        ) as [number, number, number]
        return nth > 0 ? [{ nth, weekday, daysAfter }] : []
      }),
    }
  })

/** What a form was filled in with, as it carries it along; only compared with what is stored. */
export const seenPattern = line(1000)

/** What the page says after an act, by its address. */
export const nationalQuery = z.object({
  done: z.enum(['pattern', 'announced', 'changed', 'lifted']).optional().catch(undefined),
  /** The stop that somebody else lifted first. */
  faster: z.uuid().optional().catch(undefined),
})
