import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ChangeList } from '#components/settings/change-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { checkQuery, countToType, draftAddress } from '#lib/calendars/input.ts'
import { counterNames, dryRun } from '#lib/calendars/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { namesOfQuestions, namesOfServices } from '#lib/services/queries.ts'
import { confirmAction } from './actions.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { EffectTable } from './effect-table.tsx'
import { FasterNote } from './faster-note.tsx'
import { ShareTable } from './share-table.tsx'
import { StrandedVisits } from './stranded-visits.tsx'

type Props = {
  params: Promise<{ draft: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'calendars').plain('check.title') }
}

/** What a change of the calendar would do, before anything is changed: confirm it or go back. */
export default async function CheckPage({ params, searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const address = draftAddress.safeParse(await params)
  if (!address.success) notFound()
  const { draft } = address.data
  const [locale, run, counters, services, questions, query] = await Promise.all([
    staffLocale(),
    dryRun(staff, draft, currentTime()),
    counterNames(staff),
    namesOfServices(staff),
    namesOfQuestions(staff),
    searchParams,
  ])
  if (!run) notFound()
  if (run.kind === 'imported_settings' && !run.confirmedAt) await requireRecentStaff('calendar.edit')
  if (run.stranded && run.stranded.length > 0)
    await leaveTraceOnce(staff, { act: 'stranded_listed', detail: { count: run.strandedCount } })
  const t = textOf(locale, 'calendars')
  const toType = countToType(run)
  const canConfirm = run.confirmedAt === null && run.isCurrent
  return (
    <SettingsPage
      isWide
      back={{ href: run.backTo as Route, words: t('check.go_back') }}
      title={t('check.title')}
      lead={run.confirmedAt ? t('check.confirmed') : t('check.lead')}
      example={t('check.example')}
    >
      <p className="field-hint">
        {t('check.made_by', { name: run.name, moment: momentInWords(run.at, locale) })}
      </p>
      <FasterNote locale={locale} run={run} />
      <section aria-labelledby="what" className="space-y-3">
        <Heading level={2} size={4} id="what">
          {t('check.what')}
        </Heading>
        <ChangeList {...{ locale, counters, services, questions, changes: run.changes }} />
      </section>
      {canConfirm && (
        <section aria-labelledby="does" className="space-y-4">
          <Heading level={2} size={4} id="does">
            {t('check.effect')}
          </Heading>
          {run.counters.length === 0 && <p>{t('check.nothing')}</p>}
          {run.counters.length > 0 && <EffectTable {...{ locale, counters, effects: run.counters }} />}
          <ShareTable {...{ locale, counters, effects: run.counters }} />
          <StrandedVisits {...{ locale, counters, run, draft, list: checkQuery.parse(query).list }} />
          <p className="field-hint">{t('check.until', { day: dayInWords(run.lastDay, locale) })}</p>
          <ConfirmForm
            action={confirmAction}
            draft={draft}
            toType={toType}
            words={{
              typeCount:
                run.strandedCount > 0
                  ? t('check.type_count', { count: toType })
                  : t('check.type_removed', { count: toType }),
              submit: t('check.confirm'),
              working: textOf(locale, 'settings')('working'),
              required: textOf(locale, 'shell')('field.required'),
              refused: t('check.refused'),
              problems: problemWords(locale),
              refusals: {
                changed_meanwhile: t('refusal.changed_meanwhile'),
                confirmed_already: t('refusal.confirmed_already'),
                undone_already: t('refusal.undone_already'),
                in_use: t('refusal.in_use'),
                not_yours: t('refusal.not_yours'),
              },
            }}
          />
        </section>
      )}
    </SettingsPage>
  )
}
