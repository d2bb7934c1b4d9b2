import { z } from 'zod'
import { moment, requiredLine, slug } from '#lib/forms/fields.ts'
import { shippedLocales, sourceLocale } from '#lib/locales.ts'
import { maxPersons } from '#lib/reservations/input.ts'
import { apiScopes } from './access.ts'

/** What other systems may send, apart from a booking itself (`lib/reservations/input.ts`). */

/** A day that the calendar of this product can hold. */
const day = z.iso.date('date').refine((text) => text >= '2000-01-01' && text <= '2099-12-31', 'date')

const maxCounters = 50

export const languageQuery = z.object({
  locale: z
    .enum(shippedLocales, 'choice')
    .default(sourceLocale)
    .meta({ description: 'Language of the texts.' }),
})

export const availabilityQuery = z.object({
  counter: z
    .union([slug, z.array(slug).max(maxCounters, 'too_big')], { error: 'choice' })
    .optional()
    .meta({ description: 'A counter; may be given several times. Every counter when absent.' }),
  service: z
    .union([slug, z.array(slug).max(maxPersons, 'too_big')], { error: 'choice' })
    .optional()
    .meta({
      description:
        'The service of the visit; given several times, one for each person in order. One slot’s length when absent.',
    }),
  persons: z
    .string()
    .regex(/^\d{1,4}$/, 'number')
    .default('1')
    .transform(Number)
    .pipe(z.number().min(1, 'too_small').max(maxPersons, 'too_big'))
    .meta({
      description: 'How many persons come together for one service.',
      override: { type: 'integer', minimum: 1, maximum: maxPersons, default: 1, pattern: undefined },
    }),
  from: day.optional().meta({ description: 'First day in Tokyo. Today when absent.' }),
  to: day.optional().meta({ description: 'Last day, included. Thirty days after the first when absent.' }),
})

export const changeBody = z.strictObject({
  counter: slug.optional().meta({ description: 'The same counter when absent.' }),
  startsAt: moment,
})

export const clientInput = z.object({
  name: requiredLine(80),
  scopes: z.array(z.enum(apiScopes, 'choice')).min(1, 'required'),
  /** 0 is no limit. */
  requestsPerMinute: z.number('number').int('number').min(0, 'too_small').max(30_000, 'too_big'),
})

export type ClientInput = z.output<typeof clientInput>
