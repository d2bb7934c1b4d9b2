import { ListSearch } from '#components/settings/list-search.tsx'
import type { SentSearch } from '#components/settings/search-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TaskFilter } from '#lib/tasks/input.ts'
import { taskListPath, usualOrder } from '#lib/tasks/rules.ts'

type Props = {
  locale: StaffLocale
  /** With the number sealed, as the links of the list bear it. */
  chosen: TaskFilter
  words: string
  sent: SentSearch
}

/** What is open, or what was done; found by a number, and from the oldest or from the newest on. */
export function TaskFilters({ locale, chosen, words, sent }: Props) {
  const t = textOf(locale, 'tasks')
  const order = chosen.order ?? usualOrder(chosen.state)
  const other = order === 'oldest' ? 'newest' : 'oldest'
  return (
    <div className="space-y-4">
      <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-2">
        {(['open', 'done'] as const).map((state) => (
          <ButtonLink
            key={state}
            href={taskListPath({ state })}
            look={state === chosen.state ? 'solid' : 'outline'}
            size="small"
            aria-current={state === chosen.state ? 'true' : undefined}
          >
            {t(`filter.${state}`)}
            {state === chosen.state && <VisuallyHidden>{t('filter.chosen')}</VisuallyHidden>}
          </ButtonLink>
        ))}
      </nav>
      <ListSearch
        locale={locale}
        query={words}
        label={t('search')}
        submit={t('find')}
        kept={{ state: chosen.state, order }}
        sent={sent}
        inputMode="numeric"
      />
      <p>
        {t(`order.${order}`)}{' '}
        <Link href={taskListPath({ ...chosen, order: other, page: 1 })}>{t(`order.to_${other}`)}</Link>
      </p>
    </div>
  )
}
