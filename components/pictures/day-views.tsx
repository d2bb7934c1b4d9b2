import { ViewSwitch } from '#components/settings/view-switch.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = { locale: StaffLocale; on: 'paint' | 'table'; counterId: string; day: Day }

/** The ways to change a counter's day: by painting, by numbers, by a file. */
export function DayViews({ locale, on, counterId, day }: Props) {
  const t = textOf(locale, 'pictures')
  const query = new URLSearchParams({ counter: counterId, day })
  return (
    <ViewSwitch
      label={t.plain('view.label')}
      on={on}
      views={[
        { name: 'paint', href: `/staff/settings/calendar/paint?${query}`, words: t('view.paint') },
        { name: 'table', href: `/staff/settings/calendar/table?${query}`, words: t('view.table') },
        { name: 'csv', href: '/staff/settings/calendar/import', words: t('view.csv') },
      ]}
    />
  )
}
