import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { differencesQuery } from '#lib/sheets/input.ts'
import { importToShow } from '#lib/sheets/queries.ts'
import { type ImportRefusal, importRefusals } from '#lib/sheets/rules.ts'
import { draftImportAction } from './actions.ts'
import { DifferenceTable } from './difference-table.tsx'
import { ProblemTable } from './problem-table.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'sheets').plain('compare.title') }
}

/** A table that was sent in beside what stands now: what is wrong in it, or what would change, and the way on. */
export default async function ComparePage({ params, searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const locale = await staffLocale()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const query = differencesQuery.parse(asked)
  const shown = await importToShow(staff, id, currentTime(), locale)
  if (!shown) notFound()
  const t = textOf(locale, 'sheets')
  const count = (state: 'added' | 'changed' | 'removed') =>
    shown.differences.filter((each) => each.state === state).length
  const again = new URLSearchParams({ kind: shown.kind, missing: shown.removesMissing ? 'remove' : 'keep' })
  const refusals = Object.fromEntries(importRefusals.map((reason) => [reason, t(`refusal.${reason}`)]))
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar/import' as Route, words: t('title') }}
      title={t('compare.title')}
      lead={t('compare.lead')}
      example={t('compare.example')}
      isWide
    >
      <Facts
        facts={[
          { term: t('export.kind'), detail: t(`sheet.${shown.kind}`) },
          { term: t('compare.encoding'), detail: shown.encoding === 'cp932' ? 'CP932' : 'UTF-8' },
          { term: t('compare.unchanged'), detail: shown.unchanged },
          { term: t('compare.added'), detail: count('added') },
          { term: t('compare.changed'), detail: count('changed') },
          { term: t('compare.removed'), detail: count('removed') },
        ]}
      />
      {shown.problems.length > 0 && <ProblemTable locale={locale} id={id} problems={shown.problems} />}
      {shown.problems.length === 0 && shown.changes === null && (
        <Notice tone="danger" role="alert" title={t('compare.not_possible')} />
      )}
      {shown.problems.length === 0 && shown.differences.length === 0 && (
        <Notice tone="success" role="status" title={t('compare.same')} />
      )}
      {shown.differences.length > 0 && (
        <DifferenceTable locale={locale} kind={shown.kind} differences={shown.differences} query={query} />
      )}
      {shown.problems.length === 0 && (shown.changes?.length ?? 0) > 0 && (
        <ButtonForm
          action={draftImportAction.bind(null, id)}
          words={t('compare.next')}
          refusals={refusals as Record<ImportRefusal, (typeof refusals)[string]>}
        />
      )}
      <p>
        <Link href={`/staff/settings/calendar/import?${again}` as Route}>{t('compare.again')}</Link>
      </p>
    </SettingsPage>
  )
}
