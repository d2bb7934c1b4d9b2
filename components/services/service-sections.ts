import type { SettingsSection } from '#components/settings/section-fields.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { serviceTexts } from '#lib/services/input.ts'
import type { EditedService } from '#lib/services/queries.ts'
import { bookingWays } from '#lib/services/rules.ts'

type Model = Omit<EditedService, 'id' | 'position' | 'archivedAt' | 'bring'>

type Choice = { value: string; label: string }

/** What may be ticked: the counters there are, and the questions of the city. */
type Offer = { counters: Choice[]; questions: Choice[] }

/** The form of a service: its texts, how long it takes, and how and where it is booked. */
export function serviceSections(locale: StaffLocale, offer: Offer, service?: Model): SettingsSection[] {
  const t = textOf(locale, 'places')
  const words = (name: keyof typeof serviceTexts): SettingsField => ({
    kind: 'words',
    name,
    label: t.plain(`service.${name}`),
    hint: t(`service.${name}_hint`),
    values: service?.[name] ?? {},
    isRequired: 'isRequired' in serviceTexts[name],
    isLong: 'isLong' in serviceTexts[name],
  })
  const number = (name: 'firstMinutes' | 'furtherMinutes' | 'maxPersons', usual: number): SettingsField => ({
    kind: 'number',
    name,
    label: t.plain(`service.${name}`),
    hint: t(`service.${name}_hint`),
    value: String(service?.[name] ?? usual),
    isRequired: true,
  })
  return [
    { title: t('service.texts'), fields: [words('name'), words('description'), words('priceNote')] },
    {
      title: t('service.time'),
      fields: [number('firstMinutes', 20), number('furtherMinutes', 10), number('maxPersons', 5)],
    },
    { title: t('service.offer'), fields: offerFields(locale, offer, service) },
  ]
}

function offerFields(locale: StaffLocale, { counters, questions }: Offer, service?: Model): SettingsField[] {
  const t = textOf(locale, 'places')
  const asked: SettingsField = {
    kind: 'ticks',
    name: 'fieldKeys',
    label: t.plain('service.fieldKeys'),
    value: service?.fieldKeys ?? [],
    choices: questions,
  }
  return [
    {
      kind: 'ticks',
      name: 'counterIds',
      label: t.plain('service.counterIds'),
      hint: t('service.counterIds_hint'),
      value: service?.counterIds ?? [],
      choices: counters,
    },
    {
      kind: 'ticks',
      name: 'bookingModes',
      label: t.plain('service.bookingModes'),
      hint: t('service.bookingModes_hint'),
      value: service?.bookingModes ?? bookingWays,
      choices: bookingWays.map((way) => ({ value: way, label: t(`service.way.${way}`) })),
      isRequired: true,
    },
    {
      kind: 'radio',
      name: 'asksAll',
      label: t.plain('service.asksAll'),
      hint: t('service.asksAll_hint'),
      value: service?.fieldKeys ? 'no' : 'yes',
      choices: [
        { value: 'yes', label: t('service.asks_all') },
        { value: 'no', label: t('service.asks_some') },
      ],
    },
    ...(questions.length > 0 ? [asked] : []),
    yesOrNo(locale, 'needsNationalSystem', service?.needsNationalSystem ?? false),
    {
      kind: 'radio',
      name: 'isPublic',
      label: t.plain('service.isPublic'),
      hint: t('service.isPublic_hint'),
      value: service?.isPublic ? 'yes' : 'no',
      choices: [
        { value: 'yes', label: t('service.public_yes') },
        { value: 'no', label: t('service.public_no') },
      ],
    },
  ]
}

function yesOrNo(locale: StaffLocale, name: 'needsNationalSystem', isYes: boolean): SettingsField {
  const t = textOf(locale, 'places')
  return {
    kind: 'radio',
    name,
    label: t.plain(`service.${name}`),
    hint: t(`service.${name}_hint`),
    value: isYes ? 'yes' : 'no',
    choices: [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ],
  }
}
