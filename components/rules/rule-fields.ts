import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { ruleControls, sameDays, typedRules } from '#lib/booking-rules/input.ts'
import {
  type CityRules,
  type DecidedKey,
  keysOf,
  type OwnRules,
  type RuleColumn,
} from '#lib/booking-rules/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ruleGroupNames, ruleGroups, ruleInWords } from './rule-words.ts'

/**
 * The fields of a column in their groups, each with what it does and an example. A counter or a service has beside each
 * what the city decided; a field left empty stays so.
 */
export function ruleSections(
  locale: StaffLocale,
  { column, own, city }: { column: RuleColumn; own: OwnRules; city: CityRules },
): SettingsSection[] {
  const t = textOf(locale, 'rules')
  const shown = { typed: typedRules(own), city: column.kind === 'city' ? null : city }
  const keys = keysOf(column)
  return ruleGroupNames
    .map((group) => ({
      title: t(`group.${group}`),
      ...(group === 'opening' && { lead: t('opening.lead') }),
      fields: ruleGroups[group].flatMap((key) => (keys.includes(key) ? fieldsOf(key, shown, locale) : [])),
    }))
    .filter(({ fields }) => fields.length > 0)
}

type Shown = { typed: Record<string, string>; city: CityRules | null }

function fieldsOf(key: DecidedKey, { typed, city }: Shown, locale: StaffLocale): SettingsField[] {
  const t = textOf(locale, 'rules')
  const inherited = city && t.plain('column.now_city', { value: ruleInWords(key, city[key], locale) })
  const frame = {
    name: key,
    label: t.plain(`rule.${key}`),
    hint: [inherited, t.plain(`hint.${key}`)].filter(Boolean).join(' '),
    isRequired: city === null,
    value: typed[key] ?? '',
  }
  const { kind } = ruleControls[key]
  const clock: SettingsField = {
    name: `${key}.clock`,
    label: key === 'sameDay' ? t.plain('until_clock') : t.plain('clock', { rule: frame.label }),
    kind: 'clock',
    value: typed[`${key}.clock`] ?? '',
  }
  if (kind === 'number' || kind === 'clock') return [{ ...frame, kind }]
  if (kind === 'moment')
    return [
      { ...frame, name: `${key}.day`, kind: 'date', value: typed[`${key}.day`] ?? '', isRequired: false },
      clock,
    ]
  const asCity = city && {
    value: '',
    label: t.plain('column.as_city', { value: ruleInWords(key, city[key], locale) }),
  }
  const options = sameDays.map((value) => ({ value, label: t.plain(`value.${value}`) }))
  return [{ ...frame, kind: 'select', options: asCity ? [asCity, ...options] : options }, clock]
}
