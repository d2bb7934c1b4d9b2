import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { pageStates } from '#lib/settings/queries.ts'
import { editablePages } from '#lib/settings/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('text.title') }
}

/** The pages the city may write itself, by language, and which it has. */
export default async function PageTextsPage() {
  const staff = await requireStaff('settings.edit')
  const [locale, states] = await Promise.all([staffLocale(), pageStates(staff)])
  const t = textOf(locale, 'settings')
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('text.title')}
      lead={t('text.lead')}
      example={t('text.example')}
    >
      {editablePages.map((page) => (
        <Table key={page} id={page} caption={t(`text.page.${page}`)}>
          <thead>
            <tr>
              <th scope="col">{t('text.language')}</th>
              <th scope="col">{t('text.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shippedLocales.map((language) => {
              const own = states.find((state) => state.page === page && state.locale === language)
              return (
                <tr key={language}>
                  <th scope="row" className="font-normal">
                    <Link href={`/staff/settings/pages/${page}/${language}`}>
                      <span lang={languageTag(language)}>{nameOfLocale(language)}</span>
                      <VisuallyHidden>
                        {' '}
                        {t('text.open', { page: t.plain(`text.page.${page}`) })}
                      </VisuallyHidden>
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
            })}
          </tbody>
        </Table>
      ))}
    </SettingsPage>
  )
}
