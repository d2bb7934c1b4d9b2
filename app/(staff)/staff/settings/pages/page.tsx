import type { Metadata } from 'next'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, listQuery } from '#lib/list-query.ts'
import { type Locale, languageTag, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import { pageStates } from '#lib/settings/queries.ts'
import { type EditablePage, editablePages } from '#lib/settings/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('text.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const pageList = listQuery(['page', 'language', 'state'])

/** The pages the city may write itself, by language, and which it has. */
export default async function PageTextsPage({ searchParams }: Props) {
  const staff = await requireStaff('settings.edit')
  const [locale, states, asked] = await Promise.all([staffLocale(), pageStates(staff), searchParams])
  const query = pageList.parse(asked)
  const t = textOf(locale, 'settings')
  const all = editablePages.flatMap((page) =>
    shippedLocales.map((language) => {
      const own = states.find((state) => state.page === page && state.locale === language)
      return { page, language, own, name: t.plain(`text.page.${page}`) }
    }),
  )
  const found = foundRows(all, query, locale, {
    texts: ({ name, language, own }) => [name, nameOfLocale(language), own?.name],
    by: {
      page: (row) => all.indexOf(row),
      language: ({ language }) => shippedLocales.indexOf(language),
      state: ({ own }) => -(own?.at.getTime() ?? 0),
    },
  })
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('text.title')}
      lead={t('text.lead')}
      example={t('text.example')}
    >
      <FoundList
        locale={locale}
        query={query}
        count={all.length}
        found={found.length}
        label={t('text.search')}
      >
        <Table id="pages" caption={t('text.title')} isCaptionHidden>
          <thead>
            <tr>
              <SortHeadings
                query={query}
                columns={[
                  { name: 'page', words: t('text.page_column') },
                  { name: 'language', words: t('text.language') },
                  { name: 'state', words: t('text.state') },
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <PageRow key={`${row.page}/${row.language}`} locale={locale} {...row} />
            ))}
          </tbody>
        </Table>
      </FoundList>
    </SettingsPage>
  )
}

type RowProps = {
  locale: StaffLocale
  page: EditablePage
  name: string
  language: Locale
  own: Awaited<ReturnType<typeof pageStates>>[number] | undefined
}

function PageRow({ locale, page, name, language, own }: RowProps) {
  const t = textOf(locale, 'settings')
  return (
    <tr>
      <td>{name}</td>
      <th scope="row" className="font-normal">
        <Link href={`/staff/settings/pages/${page}/${language}`}>
          <span lang={languageTag(language)}>{nameOfLocale(language)}</span>
          <VisuallyHidden> {t('text.open', { page: name })}</VisuallyHidden>
        </Link>
      </th>
      <td>
        {own
          ? t('text.own', { moment: momentInWords(own.at, locale), name: own.name ?? '' })
          : t('text.shipped')}
        {own?.isShippedNew && (
          <p>
            <StatusTag tone="warning" mark="!">
              {t('text.new_shipped')}
            </StatusTag>
          </p>
        )}
      </td>
    </tr>
  )
}
