import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TaskFilter } from '#lib/tasks/input.ts'
import { taskListPath } from '#lib/tasks/rules.ts'

/** What is open, or what was done. */
export function TaskFilters({ locale, chosen }: { locale: StaffLocale; chosen: TaskFilter['state'] }) {
  const t = textOf(locale, 'tasks')
  return (
    <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-2">
      {(['open', 'done'] as const).map((state) => (
        <ButtonLink
          key={state}
          href={taskListPath({ state })}
          look={state === chosen ? 'solid' : 'outline'}
          size="small"
          aria-current={state === chosen ? 'true' : undefined}
        >
          {t(`filter.${state}`)}
          {state === chosen && <VisuallyHidden>{t('filter.chosen')}</VisuallyHidden>}
        </ButtonLink>
      ))}
    </nav>
  )
}
