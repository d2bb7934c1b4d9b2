import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { LetterFilter } from '#lib/outbox/input.ts'
import { letterListPath } from '#lib/outbox/rules.ts'

/** The way to newer and older mails, where there is more than one page. */
export function Pages({
  locale,
  filter,
  pages,
}: {
  locale: StaffLocale
  filter: LetterFilter
  pages: number
}) {
  const t = textOf(locale, 'outbox')
  const { page } = filter
  if (pages === 1 && page === 1) return null
  return (
    <nav aria-label={t.plain('pages.label')} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink look="outline" href={letterListPath({ ...filter, page: Math.min(page - 1, pages) })}>
          {t('pages.previous')}
        </ButtonLink>
      )}
      <span>{t('pages.here', { page, pages })}</span>
      {page < pages && (
        <ButtonLink look="outline" href={letterListPath({ ...filter, page: page + 1 })}>
          {t('pages.next')}
        </ButtonLink>
      )}
    </nav>
  )
}
