import type { Metadata, Route } from 'next'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyQuery } from '#lib/changes/input.ts'
import { batches, PAGE } from '#lib/changes/queries.ts'
import { changedThings } from '#lib/changes/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { BatchTable } from './batch-table.tsx'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'calendars').plain('history.title') }
}

/** Every act of an administrator, the newest first, by what it changed. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('settings.edit')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { thing, before } = historyQuery.parse(query)
  const rows = await batches(staff, { ...(thing && { thing }), ...(before && { before }) })
  const t = textOf(locale, 'calendars')
  const last = rows.at(-1)
  const older = new URLSearchParams({
    ...(thing && { thing }),
    ...(last && { before: last.id }),
  })
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('history.title')}
      lead={t('history.lead')}
      example={t('history.example')}
    >
      <search>
        <form className="flex flex-wrap items-end gap-3">
          <SelectField
            name="thing"
            label={t('history.filter')}
            defaultValue={thing ?? ''}
            options={[
              { value: '', label: t.plain('history.all') },
              ...changedThings.map((each) => ({ value: each, label: t.plain(`thing.${each}`) })),
            ]}
          />
          <Button look="outline" icon="search">
            {t('history.show')}
          </Button>
        </form>
      </search>
      {rows.length === 0 && <EmptyState>{t('history.none')}</EmptyState>}
      {rows.length > 0 && <BatchTable locale={locale} batches={rows} />}
      <p className="flex flex-wrap gap-x-6">
        {rows.length === PAGE && (
          <Link href={`/staff/settings/history?${older}` as Route}>{t('history.older')}</Link>
        )}
        {before && <Link href="/staff/settings/history">{t('history.newest')}</Link>}
      </p>
    </SettingsPage>
  )
}
