import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { TakingSection } from '#components/settings/taking-section.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale } from '#lib/locales.ts'
import { documentsAddress } from '#lib/services/input.ts'
import { documentsToEdit } from '#lib/services/queries.ts'
import { removeDocumentsAction, saveDocumentsAction } from './actions.ts'

type Props = { params: Promise<{ list: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('documents.title') }
}

/** One list of documents: its name, and a document a line in every language. */
export default async function DocumentListPage({ params }: Props) {
  const staff = await requireStaff('services.edit')
  const address = documentsAddress.safeParse(await params)
  if (!address.success) notFound()
  const [locale, { lists, seen }, last] = await Promise.all([
    staffLocale(),
    documentsToEdit(staff),
    lastChange(staff, 'setting', ['identityDocuments']),
  ])
  const isNew = address.data.list === 'new'
  const list = lists.find(({ id }) => id === address.data.list)
  if (!(isNew || list)) notFound()
  const t = textOf(locale, 'places')
  const fields: SettingsField[] = [
    {
      kind: 'words',
      name: 'name',
      label: t.plain('documents.name'),
      hint: t('documents.name_hint'),
      values: list?.name ?? {},
      isRequired: true,
    },
    {
      kind: 'words',
      name: 'documents',
      label: t.plain('documents.documents'),
      hint: t('documents.documents_hint'),
      values: list?.lines ?? {},
      isRequired: true,
      isLong: true,
    },
  ]
  const shared = {
    hidden: { seen },
    refusals: {
      changed_meanwhile: changedMeanwhile(locale, last),
      lines_differ: t('refusal.lines_differ'),
      list_used: t('refusal.list_used'),
      too_many_lists: t('refusal.too_many_lists'),
    },
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/documents', words: t('back.documents') }}
      title={list ? t('documents.edit_title', { id: list.id }) : t('documents.new_title')}
      lead={t('documents.edit_lead')}
      example={t('documents.example')}
    >
      {list && list.untranslated.length > 0 && (
        <Notice tone="info" title={t('documents.untranslated', { count: list.untranslated.length })}>
          <p>
            {list.untranslated
              .map(({ locale: language, count }) =>
                t.plain('documents.untranslated_in', { language: nameOfLocale(language), count }),
              )
              .join(t.plain('history.comma'))}
          </p>
          <p>{t('documents.untranslated_lead')}</p>
        </Notice>
      )}
      <SettingsForm
        {...shared}
        words={settingsFormWords(locale)}
        action={saveDocumentsAction.bind(null, address.data)}
        sections={[{ fields }]}
      />
      {list && (
        <TakingSection
          {...shared}
          locale={locale}
          id="remove"
          title={t('documents.remove_title')}
          lead={t('documents.remove_lead')}
          act="remove"
          action={removeDocumentsAction.bind(null, address.data)}
          submit={t('documents.remove')}
        />
      )}
    </SettingsPage>
  )
}
