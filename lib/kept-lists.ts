import { z } from 'zod'
import { type LocalizedText, type PlannedLocale, sourceLocale } from '#lib/locales.ts'
import { MOST_ITEMS, stepKinds } from '#lib/visit-work.ts'

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

/** What a day list is written as. */
export const dayListKinds = ['pdf', 'csv'] as const

/**
 * 当日一覧ファイル: at which times of day the lists for the hour when the line is down are written (never where there is no
 * time), of which counters (of all where none is named), as what, and after how many days they go.
 */
export const dayLists = z
  .object({
    clocks: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).max(6),
    counterIds: z.array(z.string().max(64)).max(200),
    kinds: z.array(z.enum(dayListKinds)).min(1),
    days: z.int().min(1).max(31),
  })
  .default({ clocks: ['07:30'], counterIds: [], kinds: [...dayListKinds], days: 3 })

export type DayLists = z.output<typeof dayLists>

/**
 * 窓口の仕事: the steps of serving somebody, by service, and what staff choose from at the end. Absent: what is shipped
 * (`lib/steps/output.ts`).
 */
export const visitWork = z
  .object({
    sets: z
      .array(
        z.object({
          key: workKey,
          name: keptText,
          serviceIds: z.array(z.string()).max(60),
          steps: z
            .array(
              z.object({
                key: workKey,
                kind: z.enum(stepKinds),
                name: keptText,
                items: z.array(keptText).max(MOST_ITEMS),
                isRetired: z.boolean().optional(),
              }),
            )
            .max(40),
          isRetired: z.boolean().optional(),
        }),
      )
      .max(40),
    outcomes: workChoices,
    cards: workChoices.default([]),
    returns: workChoices,
  })
  .nullable()
  .default(null)
