import type { Metadata } from 'next'
import { serviceSections } from '#components/services/service-sections.ts'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { countersToEdit } from '#lib/counters/queries.ts'
import { proposedId } from '#lib/counters/rules.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { serviceQuery } from '#lib/services/input.ts'
import { servicesToEdit } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addServiceAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('services.add_title') }
}

/** A new service, empty or like another one. It begins closed to the public. */
export default async function NewServicePage({ searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const [locale, services, counters, questions, query] = await Promise.all([
    staffLocale(),
    servicesToEdit(staff),
    countersToEdit(staff),
    fieldsOf('booking', await citySettings(), 'staff'),
    searchParams,
  ])
  const { from } = serviceQuery.parse(query)
  const model = services.find(({ id }) => id === from)
  const name = model && localized(model.name, locale)
  const t = textOf(locale, 'places')
  const taken = services.map(({ id }) => id)
  const idField: SettingsField = {
    kind: 'short',
    name: 'id',
    label: t.plain('service.id'),
    hint: t('service.id_hint'),
    value: proposedId('service', model?.name.en, taken),
    isRequired: true,
  }
  const offer = {
    counters: counters
      .filter(({ archivedAt }) => archivedAt === null)
      .map((counter) => ({ value: counter.id, label: localized(counter.name, locale) })),
    questions: questions.map(({ key, label }) => ({ value: key, label: localized(label, locale) })),
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/services', words: t('back.services') }}
      title={name ? t('services.copy_title', { name }) : t('services.add_title')}
      lead={t('services.add_lead')}
      example={name ? t('service.from', { name }) : t('services.example')}
    >
      <SettingsForm
        action={addServiceAction}
        {...(model && { hidden: { from: model.id } })}
        sections={[
          { fields: [idField] },
          ...serviceSections(locale, offer, model && { ...model, isPublic: false }),
        ]}
        words={settingsFormWords(locale)}
        submit={t('services.add')}
        refusals={{ id_taken: t('refusal.id_taken') }}
      />
    </SettingsPage>
  )
}
