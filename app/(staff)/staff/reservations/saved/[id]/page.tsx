import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { savedSearchId } from '#lib/searches/input.ts'
import { fasterPath, SEARCH_PATH } from '#lib/searches/output.ts'
import { fasterWithSearch, searchToRename } from '#lib/searches/queries.ts'
import { changeNameAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'searches').plain('rename.title') }
}

/** A saved search, to give it another name. */
export default async function RenameSearchPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('reservations.search')
  const address = savedSearchId.safeParse(await params)
  const [locale, search] = await Promise.all([
    staffLocale(),
    address.success ? searchToRename(staff, address.data.id) : null,
  ])
  if (!address.success) notFound()
  if (!search) {
    const isGone = await fasterWithSearch(staff, address.data.id)
    return isGone ? redirect(fasterPath(address.data.id)) : notFound()
  }
  const { name, isShared, last } = search
  const t = textOf(locale, 'searches')
  return (
    <SettingsPage
      back={{ href: SEARCH_PATH, words: t('rename.back') }}
      title={t('rename.title')}
      lead={t(isShared ? 'rename.lead_shared' : 'rename.lead')}
      example={t('rename.example')}
    >
      <SettingsForm
        action={changeNameAction.bind(null, address.data.id)}
        hidden={{ seen: name }}
        sections={[
          {
            fields: [
              { kind: 'line', name: 'title', label: t.plain('saved.name'), value: name, isRequired: true },
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('saved.rename_short')}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, last, t('rename.now', { name })),
          name_taken: t('refusal.name_taken'),
        }}
      />
    </SettingsPage>
  )
}
