import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ChangeList } from '#components/settings/change-list.tsx'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { counterNames } from '#lib/calendars/queries.ts'
import { batchAddress, batchQuery } from '#lib/changes/input.ts'
import { batchToShow } from '#lib/changes/queries.ts'
import { isOfCalendar } from '#lib/changes/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastOfAct } from '#lib/latest/queries.ts'
import { namesOfQuestions, namesOfServices } from '#lib/services/queries.ts'
import { undoAction } from './actions.ts'

type Query = Record<string, string | string[] | undefined>

type Props = { params: Promise<{ batch: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'calendars').plain('history.title') }
}

/** One act with every row before and after it, and the button that takes it back. */
export default async function BatchPage({ params, searchParams }: Props) {
  const staff = await requireStaff('settings.edit')
  const address = batchAddress.safeParse(await params)
  if (!address.success) notFound()
  const [locale, batch, counters, services, questions, query] = await Promise.all([
    staffLocale(),
    batchToShow(staff, address.data.batch),
    counterNames(staff),
    namesOfServices(staff),
    namesOfQuestions(staff),
    searchParams,
  ])
  if (!batch) notFound()
  const last = await lastOfAct(staff, batch.id)
  const t = textOf(locale, 'calendars')
  const { done } = batchQuery.parse(query)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/history' as Route, words: t('history.back') }}
      title={t('history.batch_title', { moment: momentInWords(batch.at, locale) })}
      lead={batch.name ? t('history.batch_lead', { name: batch.name }) : t('history.batch_lead_system')}
      example={t('history.batch_example')}
      {...(done && { done: t('history.done') })}
    >
      {batch.undoneBy && (
        <Notice title={t('history.undone_by')}>
          {batch.undone?.name && batch.undone.at && (
            <p>
              {t('history.undone_who', {
                name: batch.undone.name,
                moment: momentInWords(batch.undone.at, locale),
              })}
            </p>
          )}
          <Link href={`/staff/settings/history/${batch.undoneBy}` as Route}>{t('history.see_undo')}</Link>
        </Notice>
      )}
      {batch.undoes && (
        <p>
          {t('history.undoes')}{' '}
          <Link href={`/staff/settings/history/${batch.undoes}` as Route}>{t('history.see_undone')}</Link>
        </p>
      )}
      <ChangeList
        {...{ locale, counters, services, questions, changes: batch.entries, most: 500 }}
        people={batch.people}
        roles={batch.roles}
      />
      {!batch.undoneBy && (
        <div className="space-y-2">
          <p className="field-hint">
            {t(batch.entries.some(isOfCalendar) ? 'history.undo_checked' : 'history.undo_at_once')}
          </p>
          <ButtonForm
            action={undoAction}
            about={{ name: 'batch', value: batch.id }}
            words={t('history.undo')}
            refusals={{
              changed_meanwhile: doneMeanwhile(locale, last),
              undone_already: t('refusal.undone_already'),
              in_use: t('refusal.in_use'),
              not_yours: t('refusal.not_yours'),
              last_administrator: t('refusal.last_administrator'),
              end_needed: t('refusal.end_needed'),
            }}
          />
        </div>
      )}
    </SettingsPage>
  )
}
