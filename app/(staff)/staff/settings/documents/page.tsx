import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { serviceQuery } from '#lib/services/input.ts'
import { documentsToEdit } from '#lib/services/queries.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('documents.title') }
}

/** The lists of documents that prove identity. */
export default async function DocumentsPage({ searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const [locale, { lists }, changes, query] = await Promise.all([
    staffLocale(),
    documentsToEdit(staff),
    historyOf(staff, 'setting', 'identityDocuments'),
    searchParams,
  ])
  const { done } = serviceQuery.parse(query)
  const t = textOf(locale, 'places')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/services', words: t('back.services') }}
      title={t('documents.title')}
      lead={t('documents.lead')}
      example={t('documents.example')}
      done={done && t(`done.${done}`)}
    >
      <p>
        <ButtonLink href="/staff/settings/documents/new">{t('documents.add')}</ButtonLink>
      </p>
      {lists.length === 0 && (
        <EmptyState>
          <p>{t('documents.none')}</p>
        </EmptyState>
      )}
      <ul className="space-y-3">
        {lists.map(({ id, name, documents }) => (
          <li key={id}>
            <Panel>
              <Heading level={2} size={4}>
                <Link href={`/staff/settings/documents/${id}`}>{localized(name, locale)}</Link>
              </Heading>
              <p className="field-hint">{t('documents.count', { count: documents.length })}</p>
            </Panel>
          </li>
        ))}
      </ul>
      <ThingHistory locale={locale} changes={changes} labels={{}} />
    </SettingsPage>
  )
}
