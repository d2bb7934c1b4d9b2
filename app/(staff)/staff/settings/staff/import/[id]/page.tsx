import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FoundList } from '#components/settings/found-list.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SendOnce } from '#components/settings/send-once.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, pageAddress, pageOf } from '#lib/list-query.ts'
import { changesList } from '#lib/personnel/input.ts'
import { importedPeople } from '#lib/personnel/queries.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { searchChangesAction } from './actions.ts'
import { DifferenceTable } from './difference-table.tsx'
import { ProblemTable } from './problem-table.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('compare.title') }
}

/** A table of people beside those who are there: what is wrong in it, or what would change, and the way on. */
export default async function ComparePeoplePage({ params, searchParams }: Props) {
  const staff = await requireStaff('staff.edit')
  const [locale, { id }, sent] = await Promise.all([staffLocale(), params, searchParams])
  const table = await importedPeople(staff, id, currentTime())
  if (!table) notFound()
  const t = textOf(locale, 'personnel')
  const added = table.changes.filter(({ known }) => known === null).length
  const { asked, sealed, isRefused } = openedSearch(staff, sent)
  const query = changesList.parse(asked)
  const found = foundRows(table.changes, query, locale, {
    texts: ({ wanted }) => [wanted.loginId, wanted.name, wanted.email],
    by: { row: ({ row }) => row },
  })
  const { shown, pages } = pageOf(found, query.page)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/staff/import', words: t('import.title') }}
      title={t('compare.title')}
      lead={t('compare.lead')}
      example={t('compare.example')}
    >
      <Facts
        facts={[
          { term: t('compare.encoding'), detail: table.encoding === 'cp932' ? 'CP932' : 'UTF-8' },
          { term: t('compare.added'), detail: added },
          { term: t('compare.changed'), detail: table.changes.length - added },
          { term: t('compare.unchanged'), detail: table.unchanged },
        ]}
      />
      {table.problems.length > 0 && (
        <>
          <Notice tone="danger" title={t('compare.problems', { count: table.problems.length })}>
            <p>{t('compare.mend')}</p>
          </Notice>
          <ProblemTable locale={locale} problems={table.problems} />
        </>
      )}
      {table.problems.length === 0 && table.changes.length === 0 && <p>{t('compare.nothing')}</p>}
      {table.problems.length === 0 && table.changes.length > 0 && (
        <>
          <FoundList
            locale={locale}
            query={query}
            count={table.changes.length}
            found={found.length}
            label={t('compare.search')}
            sent={{ action: searchChangesAction.bind(null, id), isRefused }}
          >
            <DifferenceTable locale={locale} changes={shown} />
            <ListPages
              locale={locale}
              page={query.page}
              pages={pages}
              pathOf={(page) => pageAddress({ ...query, ...sealed }, page)}
            />
          </FoundList>
          {added > 0 && <p>{t('compare.passwords')}</p>}
          <SendOnce
            action={`/staff/settings/staff/import/${id}/apply`}
            submit={t('compare.apply')}
            sent={added > 0 ? t('compare.sent_passwords') : t('compare.sent')}
          />
        </>
      )}
    </SettingsPage>
  )
}
