import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { definitionFields } from '#components/fields/definition-fields.ts'
import { draftLook, draftWords } from '#components/fields/draft-words.tsx'
import { QuestionForm } from '#components/fields/question-form.tsx'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { TakingSection } from '#components/settings/taking-section.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { fieldAddress } from '#lib/fields/input.ts'
import { fieldToEdit } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { retireFieldAction, saveFieldAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'forms').plain('title') }
}

type Props = { params: Promise<{ form: string; key: string }> }

/** One question: who has answered it, what it asks, and the button that stops asking it. */
export default async function FieldPage({ params }: Props) {
  const staff = await requireStaff('fields.edit')
  const address = fieldAddress.safeParse(await params)
  const found = address.success ? await fieldToEdit(staff, address.data) : null
  if (!(address.success && found)) notFound()
  const { field, use } = found
  const locale = await staffLocale()
  const t = textOf(locale, 'forms')
  const isRetired = field.retiredAt !== null
  const last = await lastChange(staff, 'field', [`${field.form}/${field.key}`])
  const shared = {
    hidden: { seen: JSON.stringify(plainRow(field)) },
    refusals: {
      changed_meanwhile: changedMeanwhile(locale, last),
      kind_answered: t('refusal.kind_answered'),
    },
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/fields', words: t('back') }}
      title={localized(field.label, locale)}
      lead={t('kept')}
      example={t('edit_example')}
    >
      <p>{t(`answered.${field.form}`, { count: use.answered })}</p>
      <QuestionForm
        {...shared}
        words={settingsFormWords(locale)}
        draft={draftWords(locale)}
        action={saveFieldAction.bind(null, address.data)}
        sections={[...definitionFields(locale, field), draftLook(locale)]}
      />
      <TakingSection
        {...shared}
        locale={locale}
        id="retire"
        title={isRetired ? t('restore.title') : t('retire.title')}
        lead={isRetired ? t('restore.lead') : t('retire.lead')}
        act={isRetired ? undefined : 'retire'}
        action={retireFieldAction.bind(null, address.data)}
        submit={isRetired ? t('restore.submit') : t('retire.submit')}
      />
    </SettingsPage>
  )
}
