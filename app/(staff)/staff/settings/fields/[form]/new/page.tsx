import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { definitionFields } from '#components/fields/definition-fields.ts'
import { draftLook, draftWords } from '#components/fields/draft-words.tsx'
import { QuestionForm } from '#components/fields/question-form.tsx'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fieldAddress } from '#lib/fields/input.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { addFieldAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'forms').plain('title') }
}

/** A new question, at the end of its form. */
export default async function NewFieldPage({ params }: { params: Promise<{ form: string }> }) {
  await requireStaff('fields.edit')
  const form = fieldAddress.shape.form.safeParse((await params).form)
  if (!form.success) notFound()
  const locale = await staffLocale()
  const t = textOf(locale, 'forms')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/fields', words: t('back') }}
      title={t(`add.${form.data}`)}
      lead={t(`form_lead.${form.data}`)}
      example={t('example')}
    >
      <QuestionForm
        draft={draftWords(locale)}
        action={addFieldAction.bind(null, form.data)}
        sections={[...definitionFields(locale), draftLook(locale)]}
        words={settingsFormWords(locale)}
        submit={t('add_submit')}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, null),
          kind_answered: t('refusal.kind_answered'),
        }}
      />
    </SettingsPage>
  )
}
