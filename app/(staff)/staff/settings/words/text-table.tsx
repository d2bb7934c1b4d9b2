import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import type { ListedText, TextQuery, textList } from '#lib/texts/queries.ts'
import { editorPath, textListPath } from '#lib/texts/rules.ts'

type Props = { locale: StaffLocale; query: TextQuery; list: Awaited<ReturnType<typeof textList>> }

/** The texts that were asked for: the shipped one beside the city's, each a way to its editor. */
export function TextTable({ locale, query, list }: Props) {
  const t = textOf(locale, 'texts')
  const title = query.screen
    ? t('list.title', { screen: t.plain(`screen.${query.screen}`) })
    : t('list.found')
  if (list.count === 0) return <EmptyState>{t('list.empty')}</EmptyState>
  return (
    <div className="space-y-4">
      <Table
        id="texts"
        caption={
          <>
            {title} {t('list.count', { count: list.count })}
          </>
        }
      >
        <thead>
          <tr>
            <SortHeadings
              query={query}
              columns={[
                { name: 'shipped', words: t('list.shipped') },
                { name: 'own', words: t('list.own') },
                { name: 'text', words: t('list.text') },
              ]}
              kept={{ screen: query.screen, language: query.language, only: query.only }}
            />
          </tr>
        </thead>
        <tbody>
          {list.texts.map((text) => (
            <TextRow key={`${text.domain}.${text.key}`} locale={locale} text={text} />
          ))}
        </tbody>
      </Table>
      <ListPages
        locale={locale}
        page={query.page}
        pages={list.pages}
        pathOf={(page) => textListPath({ ...query, page })}
      />
    </div>
  )
}

function TextRow({ locale, text }: { locale: StaffLocale; text: ListedText }) {
  const t = textOf(locale, 'texts')
  const lang = languageTag(text.locale)
  return (
    <tr>
      <td className="min-w-64 whitespace-pre-wrap">
        <Link href={editorPath(text)}>
          <span lang={lang}>{text.shipped}</span>
          <VisuallyHidden> {t('list.edit', { text: `${text.domain}.${text.key}` })}</VisuallyHidden>
        </Link>
      </td>
      <td className="min-w-48 whitespace-pre-wrap">
        {text.value === null ? (
          <span className="field-hint">{t('list.own_none')}</span>
        ) : (
          <span lang={lang}>{text.value}</span>
        )}
      </td>
      <td className="space-y-1">
        <p>{t(`screen.${text.screen}`)}</p>
        <p className="field-hint break-all">{`${text.domain}.${text.key}`}</p>
        {text.changedIn.length > 0 && (
          <p className="field-hint">
            {t('list.changed_in', { list: text.changedIn.map(nameOfLocale).join(' / ') })}
          </p>
        )}
        {text.toCheckIn.length > 0 && (
          <StatusTag tone="warning" mark="!">
            {`${t.plain('list.to_check')} (${text.toCheckIn.map(nameOfLocale).join(' / ')})`}
          </StatusTag>
        )}
      </td>
    </tr>
  )
}
