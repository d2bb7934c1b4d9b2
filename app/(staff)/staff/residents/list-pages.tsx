import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { residentsPerPage } from '#lib/residents/rules.ts'

/** The way to newer and older IDs, where there is more than one page. */
export function ListPages({ locale, page, pages }: { locale: StaffLocale; page: number; pages: number }) {
  const t = textOf(locale, 'residents')
  if (pages === 1 && page === 1) return null
  const count = residentsPerPage
  return (
    <nav aria-label={t.plain('list.pages')} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink look="outline" href={`/staff/residents?page=${Math.min(page - 1, pages)}`}>
          {t('list.previous', { count })}
        </ButtonLink>
      )}
      <span>{t('list.here', { page, pages })}</span>
      {page < pages && (
        <ButtonLink look="outline" href={`/staff/residents?page=${page + 1}`}>
          {t('list.next', { count })}
        </ButtonLink>
      )}
    </nav>
  )
}
