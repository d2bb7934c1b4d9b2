import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { workRefusals } from '#components/steps/refusal-words.ts'
import { nameField, usedField } from '#components/steps/work-fields.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { choiceAddress } from '#lib/steps/input.ts'
import { workToEdit } from '#lib/steps/queries.ts'
import { NEW } from '#lib/steps/rules.ts'
import { saveChoiceAction } from './actions.ts'

type Props = { params: Promise<{ list: string; key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'steps').plain('settings.title') }
}

/** One thing that staff choose when somebody leaves: its words, and whether it is offered. */
export default async function WorkChoicePage({ params }: Props) {
  const staff = await requireStaff('steps.edit')
  const address = choiceAddress.safeParse(await params)
  if (!address.success) notFound()
  const { list, key } = address.data
  const [locale, { work, seen }, last] = await Promise.all([
    staffLocale(),
    workToEdit(staff),
    lastChange(staff, 'setting', ['visitWork']),
  ])
  const entry = work[list].find((one) => one.key === key)
  if (!entry && key !== NEW) notFound()
  const t = textOf(locale, 'steps')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/steps', words: t('settings.back') }}
      title={entry ? localized(entry.name, locale) : t(`settings.add.${list}`)}
      lead={t(`settings.list_lead.${list}`)}
      example={t('settings.example')}
    >
      <SettingsForm
        action={saveChoiceAction.bind(null, { list, key })}
        hidden={{ seen }}
        words={settingsFormWords(locale)}
        refusals={workRefusals(locale, last)}
        sections={[{ fields: [nameField(locale, entry), usedField(locale, entry)] }]}
      />
    </SettingsPage>
  )
}
