import type { Metadata } from 'next'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows } from '#lib/list-query.ts'
import { localized } from '#lib/locales.ts'
import { documentsList, serviceQuery } from '#lib/services/input.ts'
import { documentsToEdit } from '#lib/services/queries.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('documents.title') }
}

/** The lists of documents that prove identity, with how many languages still lack words for each. */
export default async function DocumentsPage({ searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const [locale, { lists }, changes, asked] = await Promise.all([
    staffLocale(),
    documentsToEdit(staff),
    historyOf(staff, 'setting', 'identityDocuments'),
    searchParams,
  ])
  const { done } = serviceQuery.parse(asked)
  const query = documentsList.parse(asked)
  const t = textOf(locale, 'places')
  const found = foundRows(lists, query, locale, {
    texts: ({ id, name, documents }) => [id, ...[name, ...documents].flatMap(Object.values<string>)],
    by: {
      id: ({ id }) => id,
      name: ({ name }) => localized(name, locale),
      count: ({ documents }) => documents.length,
      untranslated: ({ untranslated }) => untranslated.length,
    },
  })
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/services', words: t('back.services') }}
      title={t('documents.title')}
      lead={t('documents.lead')}
      example={t('documents.example')}
      done={done && t(`done.${done}`)}
    >
      <p>
        <ButtonLink href="/staff/settings/documents/new">{t('documents.add')}</ButtonLink>
      </p>
      <FoundList
        locale={locale}
        query={query}
        count={lists.length}
        found={found.length}
        none={t('documents.none')}
        label={t('documents.search')}
      >
        <Table id="lists" caption={t('documents.title')} isCaptionHidden>
          <thead>
            <tr>
              <SortHeadings
                query={query}
                columns={[
                  { name: 'id', words: t('documents.id') },
                  { name: 'name', words: t('documents.name') },
                  { name: 'count', words: t('documents.documents') },
                  { name: 'untranslated', words: t('documents.untranslated_column') },
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, name, documents, untranslated }) => (
              <tr key={id}>
                <td>{id}</td>
                <th scope="row" className="min-w-44">
                  <Link href={`/staff/settings/documents/${id}`}>{localized(name, locale)}</Link>
                </th>
                <td>{t('documents.count', { count: documents.length })}</td>
                <td>{untranslated.length}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </FoundList>
      <ThingHistory locale={locale} changes={changes} labels={{}} />
    </SettingsPage>
  )
}
