import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { LetterFilter } from '#lib/outbox/input.ts'
import { letterListPath, outboxStatuses } from '#lib/outbox/rules.ts'

/** One state of mails, or all. */
export function LetterFilters({ locale, chosen }: { locale: StaffLocale; chosen: LetterFilter['status'] }) {
  const t = textOf(locale, 'outbox')
  return (
    <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-2">
      {[undefined, ...outboxStatuses].map((status) => (
        <ButtonLink
          key={status ?? 'all'}
          href={letterListPath({ status, page: 1 })}
          look={status === chosen ? 'solid' : 'outline'}
          size="small"
          aria-current={status === chosen ? 'true' : undefined}
        >
          {status ? t(`status.${status}`) : t('filter.all')}
          {status === chosen && <VisuallyHidden>{t('filter.chosen')}</VisuallyHidden>}
        </ButtonLink>
      ))}
    </nav>
  )
}
