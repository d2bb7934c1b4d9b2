import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TextQuery } from '#lib/texts/queries.ts'
import { textListPath } from '#lib/texts/rules.ts'

type Props = { locale: StaffLocale; query: TextQuery; pages: number }

/** The way to the texts before and after, where there is more than one page of them. */
export function ListPages({ locale, query, pages }: Props) {
  const t = textOf(locale, 'texts')
  const { page } = query
  if (pages === 1) return null
  return (
    <nav aria-label={t.plain('list.pages')} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink look="outline" href={textListPath({ ...query, page: Math.min(page - 1, pages) })}>
          {t('list.previous')}
        </ButtonLink>
      )}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && (
        <ButtonLink look="outline" href={textListPath({ ...query, page: page + 1 })}>
          {t('list.next')}
        </ButtonLink>
      )}
    </nav>
  )
}
