import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { RunUnderWay } from '#lib/calendars/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Changes whose places are still being made: whoever closed the page of one finds it again here. */
export function RunsUnderWay({ locale, runs }: { locale: StaffLocale; runs: readonly RunUnderWay[] }) {
  if (runs.length === 0) return null
  const t = textOf(locale, 'calendars')
  return (
    <Notice title={t('run.title')}>
      <ul className="list-disc pl-5">
        {runs.map(({ id, at, pieces, piecesDone }) => (
          <li key={id}>
            <Link href={`/staff/settings/calendar/runs/${id}` as Route}>
              {t('history.batch_title', { moment: momentInWords(at, locale) })}
            </Link>{' '}
            {t('run.progress', { pieces, done: piecesDone })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
