import type { Metadata } from 'next'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { weekdayInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { nationalQuery, restPlaces } from '#lib/national/input.ts'
import { nationalToEdit } from '#lib/national/queries.ts'
import type { NationalPattern } from '#lib/national/rules.ts'
import { may } from '#lib/staff/access.ts'
import { savePatternAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('national.pattern.edit') }
}

/** The regular hours of the country's systems and their days of maintenance. */
export default async function NationalPatternPage({ searchParams }: Props) {
  const staff = await requireStaff('rules.edit')
  const [locale, { pattern }, last, asked] = await Promise.all([
    staffLocale(),
    nationalToEdit(staff),
    lastChange(staff, 'setting', ['nationalHours', 'nationalRest']),
    searchParams,
  ])
  const { done } = nationalQuery.parse(asked)
  const mayStop = may(staff, 'stops.edit', null)
  const t = textOf(locale, 'rules')
  return (
    <SettingsPage
      back={{
        href: mayStop ? '/staff/settings/national' : '/staff/settings',
        words: mayStop ? t('national.back') : textOf(locale, 'settings')('back'),
      }}
      title={t('national.pattern.edit')}
      lead={t('national.pattern.lead')}
      example={t('national.pattern.example')}
      done={done && t(`national.done.${done}`)}
    >
      <SettingsForm
        action={savePatternAction}
        hidden={{ seen: JSON.stringify(pattern) }}
        sections={[
          {
            fields: (['from', 'until'] as const).map((end) => ({
              kind: 'clock',
              name: end,
              label: t.plain(`national.pattern.${end}`),
              value: pattern.hours[end],
              isRequired: true,
            })),
          },
          ...restPlaces.map((place) => ({
            title: t('national.pattern.place', { n: place + 1 }),
            lead: t('national.pattern.place_lead'),
            fields: restFields(place, pattern.rest[place], locale),
          })),
        ]}
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: changedMeanwhile(locale, last) }}
      />
    </SettingsPage>
  )
}

function restFields(
  place: number,
  rest: NationalPattern['rest'][number] | undefined,
  locale: StaffLocale,
): SettingsField[] {
  const t = textOf(locale, 'rules')
  const numbered = (name: 'nth' | 'weekday' | 'daysAfter', value: number | undefined, options: Option[]) => ({
    kind: 'select' as const,
    name: `${name}.${place}`,
    label: t.plain(`national.pattern.${name}`, { n: place + 1 }),
    value: String(value ?? ''),
    options,
  })
  const option = (value: number, label: string): Option => ({ value: String(value), label })
  return [
    numbered('nth', rest?.nth, [
      { value: '', label: t.plain('national.pattern.none') },
      ...[1, 2, 3, 4, 5].map((n) => option(n, t.plain('national.pattern.nth_words', { n }))),
    ]),
    numbered(
      'weekday',
      rest?.weekday ?? 0,
      [0, 1, 2, 3, 4, 5, 6].map((weekday) => option(weekday, weekdayInWords(weekday, locale))),
    ),
    numbered('daysAfter', rest?.daysAfter ?? 0, [
      option(0, t.plain('national.pattern.same_day')),
      ...[1, 2].map((n) => option(n, t.plain('national.pattern.days_after', { n }))),
    ]),
  ]
}

type Option = { value: string; label: string }
