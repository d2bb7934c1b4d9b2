import type { Metadata } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { fasterTask, taskFilter } from '#lib/tasks/input.ts'
import { taskPages, tasksOfStaff } from '#lib/tasks/queries.ts'
import { taskListPath } from '#lib/tasks/rules.ts'
import { closeTaskAction, searchAction } from './actions.ts'
import { TaskCard } from './task-card.tsx'
import { TaskFilters } from './task-filters.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'tasks').plain('title') }
}

type Query = Record<string, string | string[] | undefined>

/** What staff must do by hand, the oldest first. */
export default async function TasksPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('tasks.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = taskFilter.parse(asked)
  const { state } = filter
  const [tasks, pages] = await Promise.all([tasksOfStaff(staff, filter), taskPages(staff, filter)])
  await leaveTrace(staff, { act: 'tasks_listed', detail: { state, count: tasks.length } })
  const { faster } = fasterTask.parse(query)
  const done = faster ? await tasksOfStaff(staff, { state: 'done' }) : []
  const first = done.find(({ id }) => id === faster)
  const t = textOf(locale, 'tasks')
  const button = ({ id, kind }: { id: string; kind: (typeof tasks)[number]['kind'] }) => (
    <ButtonForm
      action={closeTaskAction}
      about={{ name: 'id', value: id }}
      words={t('close')}
      name={t(`kind.${kind}`)}
      refusals={{ already_done: t('refusal.already_done') }}
    />
  )
  return (
    <div className="space-y-6">
      <Heading level={1} size={2}>
        {t('title')}
      </Heading>
      <p>{t('lead')}</p>
      {faster && (
        <Notice tone="danger" role="alert" title={t('refusal.already_done')}>
          {first?.doneAt && (
            <p>{t('done_by', { name: first.doneBy ?? '', moment: momentInWords(first.doneAt, locale) })}</p>
          )}
        </Notice>
      )}
      <TaskFilters
        locale={locale}
        chosen={{ ...filter, ...sealed }}
        words={filter.q}
        sent={{ action: searchAction, isRefused }}
      />
      {tasks.length === 0 && (
        <EmptyState>
          <p>{filter.q ? t('none_found') : t(`empty.${state}`)}</p>
        </EmptyState>
      )}
      <ul className="space-y-4">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard
              locale={locale}
              task={task}
              staff={staff}
              button={task.doneAt === null && may(staff, 'tasks.close') && button(task)}
            />
          </li>
        ))}
      </ul>
      <ListPages
        locale={locale}
        page={filter.page}
        pages={pages}
        pathOf={(page) => taskListPath({ ...filter, ...sealed, page })}
      />
    </div>
  )
}
