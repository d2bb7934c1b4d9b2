import { z } from 'zod'
import { date, line, optionalNumber, slug, wholeNumber } from '#lib/forms/fields.ts'
import { lanesForAll, type OpeningValues } from '#lib/opening-defaults/rules.ts'
import { clockOf, dayOf, instantOf, stampOf } from '#lib/time.ts'
import { type DecidedKey, decidedKeys, keysOf, type OwnRules, type RuleColumn } from './rules.ts'

type RuleUnit = 'minutes' | 'days' | 'percent' | 'visits' | 'times' | 'lanes'

/** How a rule is typed. Limits are those of the settings, so that a mistake is told at its field. */
export type RuleControl =
  | { kind: 'number'; least: number; most: number; unit: RuleUnit }
  | { kind: 'clock' | 'moment' | 'same_day' }

const minutes = { kind: 'number', least: 0, most: 30 * 24 * 60, unit: 'minutes' } as const
const lanes = { kind: 'number', least: 0, most: 60, unit: 'lanes' } as const

export const ruleControls: Record<DecidedKey, RuleControl> = {
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
  slotMinutes: { kind: 'number', least: 5, most: 120, unit: 'minutes' },
  lanes: { ...lanes, least: 1 },
  webLanes: lanes,
  phoneLanes: lanes,
  walkInLanes: lanes,
}

const controlsOf = (column: Pick<RuleColumn, 'kind'>) =>
  keysOf(column).map((key) => [key, ruleControls[key]] as const)

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
 * city's. A moment comes as a day and a time of day, which is midnight where it is left out. `behind` is what holds
 * where a share is left out, with the lanes of the counter.
 */
export function rulesInput(column: Pick<RuleColumn, 'kind'>, behind: OpeningValues) {
  const isCity = column.kind === 'city'
  const controls = controlsOf(column)
  const shape = Object.fromEntries(controls.flatMap(([key, control]) => fieldsOf(key, control, isCity)))
  return z
    .object(shape)
    .check(({ value, issues }) => {
      if (value.sameDay === 'until' && !value['sameDay.clock'])
        issues.push({ code: 'custom', message: 'required', path: ['sameDay.clock'], input: '' })
      const shares = { ...behind, ...given(value) }
      if (column.kind !== 'service' && lanesForAll(shares) < 0)
        issues.push({ code: 'custom', message: 'shares', path: [isCity ? 'lanes' : 'webLanes'], input: '' })
    })
    .transform(
      (fields): OwnRules =>
        Object.fromEntries(
          controls.flatMap(([key, control]) => {
            const value = ruleIn(key, control, fields)
            return value === undefined || (value === null && !isCity) ? [] : [[key, value]]
          }),
        ),
    )
}

/** What was filled in. */
const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function fieldsOf(key: DecidedKey, control: RuleControl, isCity: boolean): [string, z.ZodType][] {
  switch (control.kind) {
    case 'number':
      return [[key, isCity ? wholeNumber(control) : optionalNumber(control)]]
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

function ruleIn(key: DecidedKey, { kind }: RuleControl, fields: Record<string, unknown>): unknown {
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
  return Object.fromEntries(decidedKeys.flatMap((key) => typedRule(key, ruleControls[key].kind, own[key])))
}

function typedRule(
  key: DecidedKey,
  kind: RuleControl['kind'],
  value: OwnRules[DecidedKey],
): [string, string][] {
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
  .pipe(z.partialRecord(z.enum(decidedKeys), z.unknown()))
  .transform((own) => own as OwnRules)

/** What the pages say after an act, by their address. */
export const rulesQuery = z.object({
  done: z.literal('saved').optional().catch(undefined),
  /** A word of a rule, or of a counter or service. */
  q: z.string().trim().max(100).catch(''),
})

/** For whom and which day the preview is. */
export const previewQuery = z.object({
  counter: slug.optional().catch(undefined),
  service: slug.optional().catch(undefined),
  day: date().optional().catch(undefined),
})
