import { ruleInWords } from '#components/rules/rule-words.ts'
import { type DecidedKey, decidedKeys } from '#lib/booking-rules/rules.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/input.ts'

type Row = Record<string, unknown>

type Props = { locale: StaffLocale; rule: DecidedKey; before: Row | null; after: Row | null }

/** The rule of booking that a recorded row is about, be it the city's or somebody's own; null for any other row. */
export const ruleIn = (thing: ChangedThing, row: Row): DecidedKey | null =>
  thing === 'booking_rule' || thing === 'setting'
    ? (decidedKeys.find((key) => key === row.key) ?? null)
    : null

/** What became of a rule, as the page of the rules says it. */
export function RuleFacts({ locale, rule, before, after }: Props) {
  const t = textOf(locale, 'calendars')
  const [was, is] = [inWords(rule, before, locale), inWords(rule, after, locale)]
  const value = was && is ? t.plain('change.from_to', { before: was, after: is }) : (is ?? was ?? '')
  return (
    <span className="field-hint">
      {t('change.fact', { column: textOf(locale, 'rules').plain(`rule.${rule}`), value })}
    </span>
  )
}

function inWords(rule: DecidedKey, row: Row | null, locale: StaffLocale): string | null {
  const read = row && citySettings.shape[rule].safeParse(row.value)
  if (!read) return null
  return read.success ? ruleInWords(rule, read.data, locale) : String(row?.value)
}
