import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { workRefusals } from '#components/steps/refusal-words.ts'
import { nameField, usedField } from '#components/steps/work-fields.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { linesOfTexts } from '#lib/forms/localized.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { stepAddress } from '#lib/steps/input.ts'
import { workToEdit } from '#lib/steps/queries.ts'
import { NEW } from '#lib/steps/rules.ts'
import { type StepDefinition, stepKinds } from '#lib/visit-work.ts'
import { saveStepAction } from './actions.ts'

type Props = { params: Promise<{ set: string; step: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'steps').plain('settings.title') }
}

/** One step of a set: what it is called, how it is checked, and its list. */
export default async function StepPage({ params }: Props) {
  const staff = await requireStaff('steps.edit')
  const address = stepAddress.safeParse(await params)
  if (!address.success) notFound()
  const [locale, { work, seen }, last] = await Promise.all([
    staffLocale(),
    workToEdit(staff),
    lastChange(staff, 'setting', ['visitWork']),
  ])
  const set = work.sets.find(({ key }) => key === address.data.set)
  const step = set?.steps.find(({ key }) => key === address.data.step)
  if (!set || !(step || address.data.step === NEW)) notFound()
  const t = textOf(locale, 'steps')
  return (
    <SettingsPage
      back={{
        href: `/staff/settings/steps/sets/${set.key}` as Route,
        words: localized(set.name, locale),
      }}
      title={step ? localized(step.name, locale) : t('settings.steps.new')}
      lead={t('settings.steps.lead')}
      example={t('settings.example')}
    >
      <SettingsForm
        action={saveStepAction.bind(null, address.data)}
        hidden={{ seen }}
        words={settingsFormWords(locale)}
        refusals={{
          ...workRefusals(locale, last),
          lines_differ: t('settings.refusal.lines_differ'),
          too_many_items: t('settings.refusal.too_many_items'),
        }}
        sections={[
          { fields: [nameField(locale, step), ...checkFields(locale, step), usedField(locale, step)] },
        ]}
      />
    </SettingsPage>
  )
}

function checkFields(locale: StaffLocale, step: StepDefinition | undefined): SettingsField[] {
  const t = textOf(locale, 'steps')
  return [
    {
      kind: 'radio',
      name: 'kind',
      label: t.plain('settings.steps.kind'),
      value: step?.kind ?? 'list',
      choices: stepKinds.map((kind) => ({ value: kind, label: t(`settings.steps.kinds.${kind}`) })),
    },
    {
      kind: 'words',
      name: 'items',
      label: t.plain('settings.steps.items'),
      hint: t('settings.steps.items_hint'),
      values: linesOfTexts(step?.items ?? []),
      isLong: true,
    },
  ]
}
