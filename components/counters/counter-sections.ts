import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { counterTexts } from '#lib/counters/input.ts'
import type { EditedCounter } from '#lib/counters/queries.ts'
import { accessFacts } from '#lib/counters/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Model = Omit<EditedCounter, 'id' | 'position' | 'archivedAt' | 'createdAt'>

type Choice = { value: string; label: string }

/** The form of a counter: its texts, where it is, what it has, and what it takes. */
export function counterSections(locale: StaffLocale, services: Choice[], counter?: Model): SettingsSection[] {
  const t = textOf(locale, 'places')
  const words = (name: keyof typeof counterTexts): SettingsField => ({
    kind: 'words',
    name,
    label: t.plain(`counter.${name}`),
    hint: t(`counter.${name}_hint`),
    values: counter?.[name] ?? {},
    isRequired: 'isRequired' in counterTexts[name],
    isLong: 'isLong' in counterTexts[name],
  })
  return [
    { title: t('counter.texts'), fields: [words('name'), words('shortName'), words('guidance')] },
    {
      title: t('counter.place'),
      fields: [
        words('address'),
        words('directions'),
        {
          kind: 'line',
          name: 'mapUrl',
          label: t.plain('counter.mapUrl'),
          hint: t('counter.mapUrl_hint'),
          value: counter?.mapUrl ?? '',
        },
        {
          kind: 'short',
          name: 'phone',
          label: t.plain('counter.phone'),
          hint: t('counter.phone_hint'),
          value: counter?.phone ?? '',
          isRequired: true,
        },
        {
          kind: 'ticks',
          name: 'accessibility',
          label: t.plain('counter.accessibility'),
          hint: t('counter.accessibility_hint'),
          value: counter?.accessibility ?? [],
          choices: accessFacts.map((fact) => ({
            value: fact,
            label: textOf(locale, 'slots').plain(`place.fact.${fact}`),
          })),
        },
      ],
    },
    { title: t('counter.offer'), fields: offerFields(locale, services, counter) },
  ]
}

function offerFields(locale: StaffLocale, services: Choice[], counter?: Model): SettingsField[] {
  const t = textOf(locale, 'places')
  return [
    {
      kind: 'ticks',
      name: 'serviceIds',
      label: t.plain('counter.serviceIds'),
      hint: t('counter.serviceIds_hint'),
      value: counter?.serviceIds ?? [],
      choices: services,
    },
    {
      kind: 'number',
      name: 'lanes',
      label: t.plain('counter.lanes'),
      hint: t('counter.lanes_hint'),
      value: String(counter?.lanes ?? ''),
    },
    {
      kind: 'short',
      name: 'seasonFrom',
      label: t.plain('counter.seasonFrom'),
      hint: t('counter.season_hint'),
      value: counter?.seasonFrom ?? '',
    },
    {
      kind: 'short',
      name: 'seasonUntil',
      label: t.plain('counter.seasonUntil'),
      value: counter?.seasonUntil ?? '',
    },
    {
      kind: 'radio',
      name: 'isPublic',
      label: t.plain('counter.isPublic'),
      hint: t('counter.isPublic_hint'),
      value: counter?.isPublic ? 'yes' : 'no',
      choices: [
        { value: 'yes', label: t('counter.public_yes') },
        { value: 'no', label: t('counter.public_no') },
      ],
    },
  ]
}
