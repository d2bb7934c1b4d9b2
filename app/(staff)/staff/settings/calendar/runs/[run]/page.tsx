import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { runAddress } from '#lib/calendars/input.ts'
import { runToShow } from '#lib/calendars/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import { RunRefresh } from './run-refresh.tsx'

type Props = { params: Promise<{ run: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'calendars').plain('run.title') }
}

/** How far the making of places after a change has come, and what came of it. */
export default async function RunPage({ params }: Props) {
  const staff = await requireStaff('calendar.edit')
  const address = runAddress.safeParse(await params)
  if (!address.success) notFound()
  const [locale, run] = await Promise.all([staffLocale(), runToShow(staff, address.data.run)])
  if (!run) notFound()
  const t = textOf(locale, 'calendars')
  const isDone = run.state === 'done'
  const { pieces, piecesDone } = run
  const names = run.waiting
    .map((name) => localized(name, locale))
    .join(textOf(locale, 'calendars').plain('change.separator'))
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('run.back') }}
      title={t(isDone ? 'run.title_done' : 'run.title')}
      lead={t(isDone ? 'run.lead_done' : 'run.lead')}
      example={t('run.undo_hint')}
    >
      {!isDone && (
        <div className="space-y-2">
          <progress
            className="w-full"
            value={piecesDone}
            max={pieces}
            aria-label={t.plain('run.progress_label')}
          />
          <p>{t('run.progress', { pieces, done: piecesDone })}</p>
          {/* Said four times in all, not at every step. */}
          <VisuallyHidden>
            <span role="status">
              {t('run.percent', { percent: Math.floor((piecesDone / pieces) * 4) * 25 })}
            </span>
          </VisuallyHidden>
          {names && <p className="field-hint">{t('run.waiting', { counters: names })}</p>}
          <Link href={`/staff/settings/calendar/runs/${address.data.run}` as Route}>{t('run.refresh')}</Link>
          <RunRefresh />
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
        </div>
      )}
      <Facts
        facts={[
          { term: t('run.state'), detail: t(`run.status.${run.state}`) },
          { term: t('run.added'), detail: t('run.count', { count: run.placesAdded }) },
          { term: t('run.removed'), detail: t('run.count', { count: run.placesRemoved }) },
          { term: t('run.stranded'), detail: t('run.count', { count: run.stranded }) },
        ]}
      />
      <p className="flex flex-wrap gap-x-6">
        {run.stranded > 0 && may(staff, 'stranded.view') && (
          <Link href={'/staff/stranded' as Route}>{t('run.to_stranded')}</Link>
        )}
        <Link href={`/staff/settings/history/${run.batchId}` as Route}>{t('run.to_history')}</Link>
      </p>
    </SettingsPage>
  )
}
