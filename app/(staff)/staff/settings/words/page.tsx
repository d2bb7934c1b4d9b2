import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { screenQuery, textQuery } from '#lib/texts/input.ts'
import { screensOfTexts, textList } from '#lib/texts/queries.ts'
import { isAsked } from '#lib/texts/rules.ts'
import { ScreenTable } from './screen-table.tsx'
import { TextSearch } from './text-search.tsx'
import { TextTable } from './text-table.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'texts').plain('title') }
}

/** All texts of the product: the screens they are on, or those that were asked for. */
export default async function WordsPage({ searchParams }: Props) {
  const staff = await requireStaff('words.edit')
  const params = await searchParams
  const query = textQuery.parse(params)
  const [locale, parts, list] = await Promise.all([
    staffLocale(),
    screensOfTexts(staff),
    isAsked(query) ? textList(staff, query) : null,
  ])
  const t = textOf(locale, 'texts')
  const toCheck = parts.reduce((sum, part) => sum + part.toCheck, 0)
  return (
    <SettingsPage
      back={
        list
          ? { href: '/staff/settings/words', words: t('list.all') }
          : { href: '/staff/settings', words: textOf(locale, 'settings')('back') }
      }
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
      isWide
    >
      {toCheck > 0 && query.only !== 'to_check' && (
        <Notice tone="warning" title={t('warning.title', { count: toCheck })}>
          <p>{t('warning.body')}</p>
          <p>
            <Link href="/staff/settings/words?only=to_check">{t('warning.link')}</Link>
          </p>
        </Notice>
      )}
      <TextSearch locale={locale} query={query} parts={parts} />
      {list ? (
        <TextTable locale={locale} query={query} list={list} />
      ) : (
        <>
          <p>
            <Link href="/staff/settings/words/terms">{t('terms.link')}</Link>
          </p>
          <p>
            {t('pages.lead')} <Link href="/staff/settings/pages">{t('pages.link')}</Link>
          </p>
          <ScreenTable locale={locale} parts={parts} query={screenQuery.parse(params)} />
        </>
      )}
    </SettingsPage>
  )
}
