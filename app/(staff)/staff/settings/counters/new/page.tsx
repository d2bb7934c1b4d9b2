import type { Metadata } from 'next'
import { counterSections } from '#components/counters/counter-sections.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { counterQuery } from '#lib/counters/input.ts'
import { countersToEdit } from '#lib/counters/queries.ts'
import { proposedId } from '#lib/counters/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { servicesToEdit } from '#lib/services/queries.ts'
import { addCounterAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('counters.add_title') }
}

/** A new counter, empty or like another one. It begins closed to the public. */
export default async function NewCounterPage({ searchParams }: Props) {
  const staff = await requireStaff('counters.edit')
  const [locale, counters, services, query] = await Promise.all([
    staffLocale(),
    countersToEdit(staff),
    servicesToEdit(staff),
    searchParams,
  ])
  const { from } = counterQuery.parse(query)
  const model = counters.find(({ id }) => id === from)
  const t = textOf(locale, 'places')
  const taken = counters.map(({ id }) => id)
  const idField: SettingsField = {
    kind: 'short',
    name: 'id',
    label: t.plain('counter.id'),
    hint: t('counter.id_hint'),
    value: proposedId('counter', model?.name.en, taken),
    isRequired: true,
  }
  const rulesField: SettingsField = {
    kind: 'radio',
    name: 'rules',
    label: t.plain('counter.rules'),
    hint: t('counter.rules_hint'),
    value: '',
    choices: [
      { value: '', label: t('counter.rules_no') },
      { value: model?.id ?? '', label: t('counter.rules_yes') },
    ],
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/counters', words: t('back.counters') }}
      title={
        model ? t('counters.copy_title', { name: localized(model.name, locale) }) : t('counters.add_title')
      }
      lead={t('counters.add_lead')}
      example={t('counters.example')}
    >
      <SettingsForm
        action={addCounterAction}
        sections={[
          { fields: [idField, ...(model ? [rulesField] : [])] },
          ...counterSections(
            locale,
            services
              .filter(({ archivedAt }) => archivedAt === null)
              .map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
            // Two counters of one name, in any language, cannot be told apart.
            model && { ...model, name: { ja: '' }, shortName: { ja: '' }, isPublic: false },
          ),
        ]}
        words={settingsFormWords(locale)}
        submit={t('counters.add')}
        refusals={{ id_taken: t('refusal.id_taken') }}
      />
    </SettingsPage>
  )
}
