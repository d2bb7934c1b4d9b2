import { causeInWords } from '#components/stranded/stranded-words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { StrandedFilter } from '#lib/stranded/input.ts'
import type { StrandedList } from '#lib/stranded/queries.ts'
import { listPath } from '#lib/stranded/rules.ts'

type Props = { locale: StaffLocale; filter: StrandedFilter; causes: StrandedList['causes'] }

/** The stops and changes that stranded somebody, each with the number of people. */
export function CauseFilter({ locale, filter, causes }: Props) {
  const t = textOf(locale, 'stranded')
  const all = causes.reduce((sum, { count }) => sum + count, 0)
  const choices = [
    { key: '', words: t('list.every_cause', { count: all }) },
    ...causes.map(({ key, cause, count }) => ({
      key,
      words: t('list.cause_count', { cause: causeInWords(cause, locale), count }),
    })),
  ]
  return (
    <nav aria-label={t.plain('list.causes')} className="flex flex-wrap gap-2">
      {choices.map(({ key, words }) => (
        <ButtonLink
          key={key}
          href={listPath({ ...filter, cause: key, page: 1 })}
          look={key === filter.cause ? 'solid' : 'outline'}
          size="small"
          aria-current={key === filter.cause ? 'true' : undefined}
        >
          {words}
          {key === filter.cause && <VisuallyHidden>{t('list.chosen')}</VisuallyHidden>}
        </ButtonLink>
      ))}
    </nav>
  )
}
