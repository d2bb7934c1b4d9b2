import { SelfRefresh } from '#components/desk/self-refresh.tsx'
import { NEXT_VISIT_ID } from '#components/desk/visit-row.tsx'
import { Link } from '#components/ui/link.tsx'
import { timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  /** This very page. */
  path: string
  now: Date
  /** The counters whose changes are to be seen at once. */
  counterIds: readonly string[]
  /** Stands for what the list shows. */
  content: string
  /** Whether there is somebody still to come or waiting. */
  hasNext: boolean
}

/** How old the list is, and how it is kept fresh. */
export function RefreshLine({ locale, path, now, counterIds, content, hasNext }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <div className="desk-refresh">
      <p>
        <strong>{t('refresh.updated', { time: timeInWords(now, locale) })}</strong>
      </p>
      <SelfRefresh
        stream={`/staff/today.events?${new URLSearchParams(counterIds.map((id) => ['counter', id]))}`}
        content={content}
        words={{
          live: t('refresh.live'),
          automatic: t('refresh.automatic', { seconds: 15 }),
          paused: t('refresh.paused'),
          idle: t('refresh.idle'),
          offline: t('refresh.offline'),
          pause: t('refresh.pause'),
          resume: t('refresh.resume'),
          changed: t('refresh.changed'),
        }}
      />
      <Link href={path}>{t('refresh.now')}</Link>
      {hasNext && <Link href={`#${NEXT_VISIT_ID}`}>{t('list.next')}</Link>}
    </div>
  )
}
