import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { ruleControls, sameDays, typedRules } from '#lib/booking-rules/input.ts'
import type { OwnRules, RuleKey, RuleValues } from '#lib/booking-rules/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ruleGroupNames, ruleGroups, ruleInWords } from './rule-words.ts'

/**
 * The fields of a column in their groups, each with what it does and an example. A counter or a service has beside each
 * what the city decided; a field left empty stays so.
 */
export function ruleSections(
  locale: StaffLocale,
  { own, city }: { own: OwnRules; city: RuleValues | null },
): SettingsSection[] {
  const t = textOf(locale, 'rules')
  const typed = typedRules(own)
  return ruleGroupNames.map((group) => ({
    title: t(`group.${group}`),
    fields: ruleGroups[group].flatMap((key) => fieldsOf(key, { typed, city }, locale)),
  }))
}

type Shown = { typed: Record<string, string>; city: RuleValues | null }

function fieldsOf(key: RuleKey, { typed, city }: Shown, locale: StaffLocale): SettingsField[] {
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
