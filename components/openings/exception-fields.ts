import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Exception, ExceptionKind } from '#lib/openings/rules.ts'
import { ALL_COUNTERS, counterChoices, type NamedCounter } from './counter-options.ts'
import { numberField, shareFields } from './lane-fields.ts'
import { weekdayChoices } from './pattern-fields.ts'
import { prefilled } from './prefilled.ts'

type Given = {
  locale: StaffLocale
  kind: ExceptionKind
  counters: readonly NamedCounter[]
  exception: Exception | null
  /** How long a slot is where nobody has said otherwise. */
  slotMinutes: number
  asked: Asked
}

/** The form of an exception in its sections: where and when, hours and lanes where its kind has them, and why. */
export function exceptionSections(given: Given): SettingsSection[] {
  const { locale, kind, asked, exception } = given
  const t = textOf(locale, 'openings')
  const reason: SettingsField = {
    kind: 'words',
    name: 'reason',
    label: t.plain('field.reason'),
    hint: t('hint.reason'),
    values: exception?.reason ?? {},
    isRequired: true,
  }
  const sections: SettingsSection[] = [
    { title: t('exceptions.where'), isCompact: true, fields: whereFields(given) },
    ...(kind === 'closure'
      ? []
      : [
          {
            title: t('exceptions.hours'),
            ...(kind === 'capacity_change' && { lead: t('hint.wholeDay') }),
            isCompact: true,
            fields: hourFields(given),
          },
        ]),
    { title: t('exceptions.why'), fields: [reason] },
  ]
  return sections.map((section) => ({ ...section, fields: prefilled(section.fields, asked) }))
}

function whereFields({ locale, kind, counters, exception }: Given): SettingsField[] {
  const t = textOf(locale, 'openings')
  const isSpecial = kind === 'special_opening'
  return [
    {
      kind: 'ticks',
      name: 'counterIds',
      label: t.plain('field.counterIds'),
      hint: t(isSpecial ? 'hint.counterIdsSpecial' : 'hint.counterIds'),
      isRequired: true,
      value: exception ? [exception.counterId ?? ALL_COUNTERS] : [],
      choices: counterChoices(counters, locale),
    },
    {
      kind: 'date',
      name: 'firstDay',
      label: t.plain('field.firstDay'),
      value: exception?.firstDay ?? '',
      isRequired: true,
    },
    {
      kind: 'date',
      name: 'lastDay',
      label: t.plain('field.lastDay'),
      hint: t('hint.lastDay'),
      value: exception?.lastDay ?? '',
    },
    {
      kind: 'ticks',
      name: 'weekdays',
      label: t.plain('field.weekdays'),
      hint: t('hint.weekdaysAmong'),
      value: (exception?.weekdays ?? []).map(String),
      choices: weekdayChoices(locale),
    },
  ]
}

function hourFields({ locale, kind, exception, slotMinutes }: Given): SettingsField[] {
  const t = textOf(locale, 'openings')
  const { opens, closes } = exception ?? {}
  const isWholeDay = kind === 'capacity_change' && opens === '00:00' && closes === '23:59'
  const isRequired = kind !== 'capacity_change'
  return [
    {
      kind: 'clock',
      name: 'opens',
      label: t.plain('field.opens'),
      value: (isWholeDay ? '' : opens) ?? '',
      isRequired,
    },
    {
      kind: 'clock',
      name: 'closes',
      label: t.plain('field.closes'),
      value: (isWholeDay ? '' : closes) ?? '',
      isRequired,
    },
    ...(kind === 'special_opening'
      ? [numberField('slotMinutes', t.plain('field.slotMinutes'), exception?.slotMinutes ?? slotMinutes)]
      : []),
    ...(kind === 'exclusion' ? [] : shareFields(locale, exception?.shares ?? null)),
  ]
}
