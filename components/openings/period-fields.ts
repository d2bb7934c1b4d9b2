import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Pattern } from '#lib/openings/rules.ts'
import type { Day } from '#lib/time.ts'
import { numberField } from './lane-fields.ts'

type Given = { locale: StaffLocale; pattern: Pattern | null; start: { slotMinutes: number }; today: Day }

/** For how long a pattern holds, and how its days are cut into slots. */
export function periodFields({ locale, pattern, start, today }: Given): SettingsField[] {
  const t = textOf(locale, 'openings')
  const monthDay = (day: string | null | undefined) => day?.replace(/^0?(\d+)-0?(\d+)$/, '$1/$2') ?? ''
  const season = { kind: 'short' as const, hint: t('hint.season') }
  return [
    {
      ...numberField('slotMinutes', t.plain('field.slotMinutes'), pattern?.slotMinutes ?? start.slotMinutes),
      hint: t('hint.slotMinutes'),
      isRequired: true,
    },
    {
      kind: 'radio',
      name: 'opensOnHolidays',
      label: t.plain('field.opensOnHolidays'),
      value: pattern?.opensOnHolidays ? 'yes' : 'no',
      choices: [
        { value: 'no', label: t('choice.opensOnHolidays.no') },
        { value: 'yes', label: t('choice.opensOnHolidays.yes') },
      ],
    },
    {
      ...season,
      name: 'seasonFrom',
      label: t.plain('field.seasonFrom'),
      value: monthDay(pattern?.seasonFrom),
    },
    {
      ...season,
      name: 'seasonUntil',
      label: t.plain('field.seasonUntil'),
      value: monthDay(pattern?.seasonUntil),
    },
    {
      kind: 'date',
      name: 'validFrom',
      label: t.plain('field.validFrom'),
      value: pattern?.validFrom ?? today,
      isRequired: true,
    },
    {
      kind: 'date',
      name: 'validUntil',
      label: t.plain('field.validUntil'),
      hint: t('hint.validUntil'),
      value: pattern?.validUntil ?? '',
    },
    ...(pattern
      ? [
          {
            kind: 'date' as const,
            name: 'changeFrom',
            label: t.plain('field.changeFrom'),
            hint: t('hint.changeFrom'),
            value: '',
          },
        ]
      : []),
  ]
}
