import type { Metadata } from 'next'
import { dayListFields } from '#components/reports/day-list-fields.ts'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { dayListsToEdit } from '#lib/reports/queries.ts'
import { doneQuery } from '#lib/settings/input.ts'
import { saveDayListsAction } from './actions.ts'
import { DayListRuns } from './day-list-runs.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'reports').plain('day_lists.title') }
}

/** 当日一覧ファイル: when they are written, of which counters and as what; below, what became of the last ones. */
export default async function DayListsPage({ searchParams }: Props) {
  const staff = await requireStaff('settings.edit')
  const [locale, { dayLists, counters, runs, seen }, changes, asked] = await Promise.all([
    staffLocale(),
    dayListsToEdit(staff),
    historyOf(staff, 'setting', 'dayLists'),
    searchParams,
  ])
  const { done } = doneQuery.parse(asked)
  const t = textOf(locale, 'reports')
  const settings = textOf(locale, 'settings')
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: settings('back') }}
      title={t('day_lists.title')}
      lead={t('day_lists.lead')}
      example={t('day_lists.example')}
      done={done && settings('saved')}
    >
      <DayListRuns locale={locale} runs={runs} counters={counters} />
      <SettingsForm
        action={saveDayListsAction}
        hidden={{ seen }}
        words={settingsFormWords(locale)}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, changes[0]),
          counter_gone: t('day_lists.counter_gone'),
        }}
        sections={[{ fields: dayListFields(locale, dayLists, counters) }]}
      />
      <ThingHistory locale={locale} changes={changes} labels={{}} />
    </SettingsPage>
  )
}
