import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { MOST_COUNTS, MOST_SUMS } from '#lib/services/input.ts'
import { agentReasons, attendances, type BringRule, type DocumentList } from '#lib/services/rules.ts'

/** The form of one paper: what it is, whom it is for, and where it proves identity, which documents will do. */
export function paperSections(
  locale: StaffLocale,
  lists: readonly DocumentList[],
  paper?: BringRule,
): SettingsSection[] {
  const t = textOf(locale, 'places')
  const services = textOf(locale, 'services')
  const shown = Math.min(MOST_SUMS, (paper?.anyOf?.length ?? 0) + 1)
  return [
    {
      fields: [
        {
          kind: 'words',
          name: 'text',
          label: t.plain('papers.text'),
          hint: t('papers.text_hint'),
          values: paper?.text ?? {},
          isRequired: true,
        },
        {
          kind: 'ticks',
          name: 'attendances',
          label: t.plain('papers.attendances'),
          hint: t('papers.attendances_hint'),
          value: paper?.attendances ?? [],
          choices: attendances.map((value) => ({ value, label: services.plain(`attendance.${value}`) })),
        },
        {
          kind: 'ticks',
          name: 'reasons',
          label: t.plain('papers.reasons'),
          hint: t('papers.reasons_hint'),
          value: paper?.reasons ?? [],
          choices: agentReasons.map((value) => ({ value, label: services.plain(`reason.${value}`) })),
        },
      ],
    },
    ...(lists.length > 0
      ? Array.from({ length: shown }, (_, sum) => sumSection(locale, lists, sum, paper?.anyOf?.[sum]))
      : []),
  ]
}

/** One way to prove identity: so many documents of these lists, and so many of those. */
function sumSection(
  locale: StaffLocale,
  lists: readonly DocumentList[],
  sum: number,
  counts: NonNullable<BringRule['anyOf']>[number] = [],
): SettingsSection {
  const t = textOf(locale, 'places')
  const parts = Math.min(MOST_COUNTS, Math.max(2, counts.length + 1))
  return {
    title: t('papers.sum', { n: sum + 1 }),
    ...(sum === 0 && { lead: t('papers.sum_lead') }),
    fields: Array.from({ length: parts }, (_, index): SettingsField[] => {
      const name = `sum.${sum}.${index}`
      const part = index + 1
      const typed = (value: number | undefined) => (value ? String(value) : '')
      return [
        {
          kind: 'number',
          name: `${name}.count`,
          label: t.plain('papers.count', { part }),
          hint: t('papers.count_hint'),
          value: typed(counts[index]?.count),
        },
        {
          kind: 'ticks',
          name: `${name}.from`,
          label: t.plain('papers.from', { part }),
          value: counts[index]?.from ?? [],
          choices: lists.map((list) => ({ value: list.id, label: localized(list.name, locale) })),
        },
        {
          kind: 'number',
          name: `${name}.photo`,
          label: t.plain('papers.photo', { part }),
          hint: t('papers.photo_hint'),
          value: typed(counts[index]?.withPhoto),
        },
      ]
    }).flat(),
  }
}
