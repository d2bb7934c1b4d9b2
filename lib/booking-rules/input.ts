import { z } from 'zod'
import { date, line, slug, wholeNumber } from '#lib/forms/fields.ts'
import { clockOf, dayOf, instantOf, stampOf } from '#lib/time.ts'
import { type OwnRules, type RuleColumn, type RuleKey, ruleKeys } from './rules.ts'

/** How a rule is typed. Limits are those of the settings, so that a mistake is told at its field. */
export type RuleControl =
  | { kind: 'number'; least: number; most: number; unit: 'minutes' | 'days' | 'percent' | 'visits' | 'times' }
  | { kind: 'clock' | 'moment' | 'same_day' }

const minutes = { kind: 'number', least: 0, most: 30 * 24 * 60, unit: 'minutes' } as const

export const ruleControls: Record<RuleKey, RuleControl> = {
  bookableFrom: { kind: 'moment' },
  bookableUntil: { kind: 'moment' },
  receptionFrom: { kind: 'clock' },
  receptionUntil: { kind: 'clock' },
  horizonDays: { kind: 'number', least: 1, most: 400, unit: 'days' },
  releaseClock: { kind: 'clock' },
  sameDay: { kind: 'same_day' },
  leadMinutes: minutes,
  changeCutoffMinutes: minutes,
  cancelCutoffMinutes: minutes,
  cancelledReturnMinutes: minutes,
  holdMinutes: { kind: 'number', least: 1, most: 60, unit: 'minutes' },
  holdExtensions: { kind: 'number', least: 0, most: 1, unit: 'times' },
  mostPerAccount: { kind: 'number', least: 0, most: 1000, unit: 'visits' },
  mostPerEmail: { kind: 'number', least: 0, most: 1000, unit: 'visits' },
  limitPeriodDays: { kind: 'number', least: 0, most: 400, unit: 'days' },
  fewPercent: { kind: 'number', least: 0, most: 100, unit: 'percent' },
}

const controlEntries = Object.entries(ruleControls) as [RuleKey, RuleControl][]

/** A column of the rules as its address names it: `city`, `counter-city-hall`, `service-card-pickup`. */
export const ruleColumn = z.string().transform((text, context): RuleColumn => {
  if (text === 'city') return { kind: 'city' }
  const [, kind, id] = /^(counter|service)-(.+)$/.exec(text) ?? []
  if ((kind === 'counter' || kind === 'service') && slug.safeParse(id).success) return { kind, id: id ?? '' }
  context.addIssue('choice')
  return z.NEVER
})

export const columnPath = (column: RuleColumn): string =>
  column.kind === 'city' ? 'city' : `${column.kind}-${column.id}`

const clock = line(10)
  .transform((typed) => (typed === '' ? '' : typed.normalize('NFKC').padStart(5, '0')))
  .refine((typed) => /^(([01]\d|2[0-3]):[0-5]\d)?$/.test(typed), 'date')

const filled = <Schema extends z.ZodType<string>>(schema: Schema) =>
  schema.refine((text) => text !== '', 'required')

/**
 * What the form of a column sends. The city decides every rule; a counter or a service leaves empty what is as the
 * city's. A moment comes as a day and a time of day, which is midnight where it is left out.
 */
export function rulesInput({ kind }: RuleColumn) {
  const isCity = kind === 'city'
  const shape = Object.fromEntries(controlEntries.flatMap(([key, control]) => fieldsOf(key, control, isCity)))
  return z
    .object(shape)
    .check(({ value, issues }) => {
      if (value.sameDay === 'until' && !value['sameDay.clock'])
        issues.push({ code: 'custom', message: 'required', path: ['sameDay.clock'], input: '' })
    })
    .transform(
      (fields): OwnRules =>
        Object.fromEntries(
          controlEntries.flatMap(([key, control]) => {
            const value = ruleIn(key, control, fields)
            return value === undefined || (value === null && !isCity) ? [] : [[key, value]]
          }),
        ),
    )
}

function fieldsOf(key: RuleKey, control: RuleControl, isCity: boolean): [string, z.ZodType][] {
  switch (control.kind) {
    case 'number':
      return [[key, isCity ? wholeNumber(control) : orNothing(wholeNumber(control))]]
    case 'clock':
      return [[key, isCity ? filled(clock) : clock]]
    case 'moment':
      return [
        [`${key}.day`, date()],
        [`${key}.clock`, clock],
      ]
    default:
      return [
        [key, isCity ? z.enum(sameDays, 'choice') : z.enum(['', ...sameDays], 'choice')],
        [`${key}.clock`, clock],
      ]
  }
}

export const sameDays = ['yes', 'no', 'until'] as const

const orNothing = (schema: ReturnType<typeof wholeNumber>) =>
  z
    .string()
    .transform((typed) => typed.trim() || undefined)
    .pipe(schema.optional())

function ruleIn(key: RuleKey, { kind }: RuleControl, fields: Record<string, unknown>): unknown {
  if (kind === 'moment') {
    const day = fields[`${key}.day`]
    return day ? stampOf(instantOf(String(day), String(fields[`${key}.clock`] || '00:00'))) : null
  }
  const value = fields[key]
  if (value === '' || value === undefined) return undefined
  return value === 'until' ? fields[`${key}.clock`] : value
}

/** What stands in the fields of a column at first. */
export function typedRules(own: OwnRules): Record<string, string> {
  return Object.fromEntries(controlEntries.flatMap(([key, { kind }]) => typedRule(key, kind, own[key])))
}

function typedRule(key: RuleKey, kind: RuleControl['kind'], value: OwnRules[RuleKey]): [string, string][] {
  const text = String(value ?? '')
  if (kind === 'moment') {
    const moment = text ? new Date(text) : null
    return [
      [`${key}.day`, moment ? dayOf(moment) : ''],
      [`${key}.clock`, moment ? clockOf(moment) : ''],
    ]
  }
  if (kind !== 'same_day') return [[key, text]]
  const isClock = text.includes(':')
  return [
    [key, isClock ? 'until' : text],
    [`${key}.clock`, isClock ? text : ''],
  ]
}

/** What a form was filled in with, as it carries it along; only compared with what is stored. */
export const seenRules = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('invalid')
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(ruleKeys), z.unknown()))
  .transform((own) => own as OwnRules)

/** What the pages say after an act, by their address. */
export const rulesQuery = z.object({ done: z.literal('saved').optional().catch(undefined) })

/** For whom and which day the preview is. */
export const previewQuery = z.object({
  counter: slug.optional().catch(undefined),
  service: slug.optional().catch(undefined),
  day: date().optional().catch(undefined),
})
