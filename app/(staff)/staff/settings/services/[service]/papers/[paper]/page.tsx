import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { paperSections } from '#components/services/paper-sections.ts'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { TakingSection } from '#components/settings/taking-section.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { paperAddress } from '#lib/services/input.ts'
import { documentsToEdit, serviceToEdit } from '#lib/services/queries.ts'
import { removePaperAction, savePaperAction } from './actions.ts'

type Props = { params: Promise<{ service: string; paper: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('papers.edit_title') }
}

/** One paper: what to bring, in which cases, and where it proves identity, which documents will do. */
export default async function PaperPage({ params }: Props) {
  const staff = await requireStaff('services.edit')
  const address = paperAddress.safeParse(await params)
  const found = address.success ? await serviceToEdit(staff, address.data.service) : null
  if (!(address.success && found)) notFound()
  const isNew = address.data.paper === 'new'
  const paper = address.data.paper === 'new' ? undefined : found.service.bring[address.data.paper]
  if (!(isNew || paper)) notFound()
  const [locale, { lists }, last] = await Promise.all([
    staffLocale(),
    documentsToEdit(staff),
    lastChange(staff, 'service', [found.service.id]),
  ])
  const t = textOf(locale, 'places')
  const refusals = { changed_meanwhile: changedMeanwhile(locale, last) }
  return (
    <SettingsPage
      back={{ href: `/staff/settings/services/${found.service.id}/papers` as Route, words: t('back.papers') }}
      title={isNew ? t('papers.new_title') : t('papers.edit_title')}
      lead={t('papers.edit_lead')}
      example={t('papers.example')}
    >
      <SettingsForm
        action={savePaperAction.bind(null, address.data)}
        hidden={{ seen: found.seen }}
        sections={paperSections(locale, lists, paper)}
        words={settingsFormWords(locale)}
        refusals={refusals}
      />
      {paper && (
        <TakingSection
          locale={locale}
          id="remove"
          title={t('papers.remove_title')}
          lead={t('papers.remove_lead')}
          act="remove"
          action={removePaperAction.bind(null, address.data)}
          hidden={{ seen: found.seen }}
          submit={t('papers.remove')}
          refusals={refusals}
        />
      )}
    </SettingsPage>
  )
}
