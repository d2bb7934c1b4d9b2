import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; page: number; pages: number; pathOf: (page: number) => string }

/** The way to other pages of the list, where there is more than one. */
export function ListPages({ locale, page, pages, pathOf }: Props) {
  const t = textOf(locale, 'places')
  if (pages === 1 && page === 1) return null
  return (
    <nav aria-label={t.plain('list.pages')} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink look="outline" href={pathOf(Math.min(page - 1, pages))}>
          {t('list.earlier')}
        </ButtonLink>
      )}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && (
        <ButtonLink look="outline" href={pathOf(page + 1)}>
          {t('list.later')}
        </ButtonLink>
      )}
    </nav>
  )
}
