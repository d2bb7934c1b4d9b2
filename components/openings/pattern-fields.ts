import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { weekdayInWords } from '#lib/date-words.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { OpeningValues } from '#lib/opening-defaults/rules.ts'
import { spanNumbers } from '#lib/openings/input.ts'
import type { Pattern } from '#lib/openings/rules.ts'
import type { Day } from '#lib/time.ts'
import { counterOptions, type NamedCounter } from './counter-options.ts'
import { shareFields } from './lane-fields.ts'
import { periodFields } from './period-fields.ts'
import { prefilled } from './prefilled.ts'

type Given = {
  locale: StaffLocale
  counters: readonly NamedCounter[]
  /** What stands there now; for a new pattern the counter it is for, if one was chosen. */
  pattern: Pattern | null
  counterId: string | undefined
  /** What a new one begins with there. */
  start: OpeningValues
  today: Day
  asked: Asked
}

/** The form of a pattern in its sections: where and when, its spans, and for how long. */
export function patternSections(given: Given): SettingsSection[] {
  const t = textOf(given.locale, 'openings')
  const shown = Math.max(3, (given.pattern?.spans.length ?? 0) + 1)
  const sections: SettingsSection[] = [
    { title: t('rules.where'), isCompact: true, fields: whereFields(given) },
    ...spanNumbers
      .filter((number) => number <= shown || given.asked[`opens.${number}`])
      .map((number) => ({
        title: t('rules.span', { number }),
        ...(number === 1 && { lead: t('rules.span_lead') }),
        isCompact: true,
        fields: spanFields(given, number),
      })),
    { title: t('rules.rest'), fields: periodFields(given) },
  ]
  return sections.map((section) => ({ ...section, fields: prefilled(section.fields, given.asked) }))
}

function whereFields({ locale, counters, pattern, counterId }: Given): SettingsField[] {
  const t = textOf(locale, 'openings')
  return [
    {
      kind: 'ticks',
      name: 'counterIds',
      label: t.plain('field.counterIds'),
      hint: t(pattern ? 'hint.patternCountersToo' : 'hint.patternCounters'),
      isRequired: true,
      value: [pattern?.counterId ?? counterId ?? ''],
      choices: counterOptions(counters, locale),
    },
    {
      kind: 'ticks',
      name: 'weekdays',
      label: t.plain('field.weekdays'),
      isRequired: true,
      value: (pattern?.weekdays ?? []).map(String),
      choices: weekdayChoices(locale),
    },
    {
      kind: 'ticks',
      name: 'weeksOfMonth',
      label: t.plain('field.weeksOfMonth'),
      hint: t('hint.weeksOfMonth'),
      value: (pattern?.weeksOfMonth ?? []).map(String),
      choices: [1, 2, 3, 4, 5].map((week) => ({ value: String(week), label: t('choice.week', { week }) })),
    },
  ]
}

/** The days of the week, from Monday on. */
export const weekdayChoices = (locale: StaffLocale) =>
  [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    value: String(weekday),
    label: weekdayInWords(weekday, locale),
  }))

function spanFields({ locale, pattern, start }: Given, number: number): SettingsField[] {
  const t = textOf(locale, 'openings')
  const span = pattern?.spans[number - 1]
  const label = (field: 'opens' | 'closes') =>
    t.plain('field.numbered', { field: t.plain(`field.${field}`), number })
  const isRequired = number === 1
  return [
    { kind: 'clock', name: `opens.${number}`, label: label('opens'), value: span?.opens ?? '', isRequired },
    {
      kind: 'clock',
      name: `closes.${number}`,
      label: label('closes'),
      value: span?.closes ?? '',
      isRequired,
    },
    ...shareFields(locale, span ?? (pattern ? null : start), number),
  ]
}
