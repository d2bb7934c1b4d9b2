import { z } from 'zod'
import { type LocalizedText, type PlannedLocale, sourceLocale } from '#lib/locales.ts'

/** The longer settings of a city: lists that have a page of their own, as they are kept. */

/** A text of the city in the languages it has words in, Japanese at least. */
export const keptText = z
  .record(z.string(), z.string().max(2000))
  .refine((value) => value[sourceLocale] !== undefined)
  .transform((value) => value as LocalizedText satisfies Partial<Record<PlannedLocale, string>>)

const workKey = z.string().regex(/^[a-z0-9-]{1,40}$/)
const workChoices = z
  .array(z.object({ key: workKey, name: keptText, isRetired: z.boolean().optional() }))
  .max(40)

/** 本人確認書類の一覧: documents that count as equally good, by the name that the rules of services call them. */
export const identityDocuments = z
  .array(z.object({ id: z.string().regex(/^[A-Z]$/), name: keptText, documents: z.array(keptText).max(50) }))
  .max(10)
  .default([])

/**
 * 窓口の仕事: the steps of serving somebody, by service, and what staff choose from at the end. Absent: what is shipped
 * (`lib/steps/render-shipped.ts`).
 */
export const visitWork = z
  .object({
    sets: z.array(
      z.object({
        key: workKey,
        name: keptText,
        serviceIds: z.array(z.string()).max(60),
        steps: z
          .array(
            z.object({
              key: workKey,
              kind: z.enum(['list', 'papers', 'pins']),
              name: keptText,
              items: z.array(keptText).max(20),
            }),
          )
          .max(20),
      }),
    ),
    outcomes: workChoices,
    returns: workChoices,
  })
  .nullable()
  .default(null)
