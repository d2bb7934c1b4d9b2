import { ruleControls } from '#lib/booking-rules/input.ts'
import {
  type CityRules,
  type DecidedKey,
  decidedKeys,
  furtherDays,
  type OwnRules,
} from '#lib/booking-rules/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { openingKeys } from '#lib/opening-defaults/rules.ts'

/** The rules in the groups in which they are shown. */
export const ruleGroups = {
  period: ['bookableFrom', 'bookableUntil', 'receptionFrom', 'receptionUntil'],
  horizon: ['horizonDays', 'releaseClock', 'sameDay', 'leadMinutes', 'fewPercent'],
  cutoffs: ['changeCutoffMinutes', 'cancelCutoffMinutes', 'cancelledReturnMinutes'],
  hold: ['holdMinutes', 'holdExtensions'],
  limits: ['mostPerAccount', 'mostPerEmail', 'limitPeriodDays'],
  opening: openingKeys,
} as const satisfies Record<string, readonly DecidedKey[]>

export const ruleGroupNames = Object.keys(ruleGroups) as (keyof typeof ruleGroups)[]

/** What a rule says, in a few words: `60日`, `12:00まで`. */
export function ruleInWords(key: DecidedKey, value: CityRules[DecidedKey], locale: StaffLocale): string {
  const t = textOf(locale, 'rules')
  if (value === null) return t.plain('value.none')
  const control = ruleControls[key]
  if (control.kind === 'moment') return momentInWords(new Date(value), locale)
  if (value === 'yes' || value === 'no') return t.plain(`value.${value}`)
  if (control.kind === 'same_day') return t.plain('value.until_clock', { clock: String(value) })
  if (control.kind !== 'number') return String(value)
  if (control.unit === 'visits' && value === 0) return t.plain('value.no_limit')
  return t.plain(`value.${control.unit}`, { n: Number(value) })
}

/** What saving would do, one sentence a rule that differs. `behind` is what holds where a rule is left out. */
export function ruleEffects(
  { before, after, behind }: { before: OwnRules; after: OwnRules; behind: CityRules },
  now: Date,
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'rules')
  const [was, is] = [
    { ...behind, ...before },
    { ...behind, ...after },
  ]
  return decidedKeys
    .filter((key) => was[key] !== is[key] || (before[key] === undefined) !== (after[key] === undefined))
    .map((key) => {
      const words = (own: OwnRules, all: CityRules) => {
        const value = ruleInWords(key, all[key], locale)
        return own[key] === undefined ? t.plain('column.as_city', { value }) : value
      }
      const values = { rule: t.plain(`rule.${key}`), before: words(before, was), after: words(after, is) }
      const days = key === 'horizonDays' ? furtherDays(was, { ...was, horizonDays: is.horizonDays }, now) : 0
      if (days > 0) return t.plain('effect.further', { ...values, days })
      if (days < 0) return t.plain('effect.fewer', { ...values, days: -days })
      if (isOfOpening(key)) return t.plain('effect.opening', values)
      const isDeadline = key === 'changeCutoffMinutes' || key === 'cancelCutoffMinutes'
      return t.plain(isDeadline ? 'effect.deadline' : 'effect.changed', values)
    })
}

const isOfOpening = (key: DecidedKey): boolean => openingKeys.some((each) => each === key)
