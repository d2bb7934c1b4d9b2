import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { countersToPaint } from '#lib/pictures/queries.ts'
import { sheetQuery } from '#lib/sheets/input.ts'
import { failedExport } from '#lib/sheets/queries.ts'
import { dayOf } from '#lib/time.ts'
import { ExportFailure } from './export-failure.tsx'
import { ExportForm } from './export-form.tsx'
import { ImportForm } from './import-form.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'sheets').plain('title') }
}

/** Gives tables of the calendar out and takes them back in. */
export default async function ImportPage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, counters] = await Promise.all([staffLocale(), countersToPaint(staff)])
  const query = sheetQuery.parse(await searchParams)
  const failure = query.failed && (await failedExport(staff, query, dayOf(currentTime()), locale))
  const t = textOf(locale, 'sheets')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      {query.refused && (
        <Notice tone="danger" role="alert" title={t('import.refused')}>
          <p>{t(`refusal.${query.refused}`)}</p>
        </Notice>
      )}
      {failure && <ExportFailure locale={locale} kind={query.kind} failure={failure} />}
      <ExportForm locale={locale} counters={counters} query={query} />
      <ImportForm locale={locale} kind={query.kind} missing={query.missing} />
    </SettingsPage>
  )
}
