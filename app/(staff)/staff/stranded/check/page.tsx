import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { publicCounters } from '#lib/counters/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { actQuery } from '#lib/stranded/input.ts'
import { strandedToHandle } from '#lib/stranded/queries.ts'
import { MOST_AT_ONCE } from '#lib/stranded/rules.ts'
import { ActForm } from './act-form.tsx'
import { WhoIsTold } from './who-is-told.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('list.title') }
}

type Query = Record<string, string | string[] | undefined>

/** What an act will do to whom and which notice goes to whom, before it is done. */
export default async function CheckActPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stranded.handle')
  const [locale, query, counters] = await Promise.all([staffLocale(), searchParams, publicCounters()])
  const asked = actQuery.safeParse(openedSearch(staff, query).asked)
  if (!asked.success) redirect('/staff/stranded')
  const now = currentTime()
  const { people, isCut } = await strandedToHandle(staff, asked.data, now)
  if (people.length > 0)
    await leaveTraceOnce(staff, { act: 'stranded_listed', detail: { count: people.length } })
  const { act } = asked.data
  const t = textOf(locale, 'stranded')
  return (
    <SettingsPage
      back={{ href: '/staff/stranded', words: t('check.back') }}
      title={t(`check.${act}.title`)}
      lead={t(`check.${act}.lead`)}
      example={t(`check.${act}.example`)}
      isWide
    >
      {people.length === 0 ? (
        <Notice tone="warning" role="alert">
          <p>{t('check.nobody')}</p>
        </Notice>
      ) : (
        <>
          {isCut && <Notice tone="warning" title={t('check.cut', { count: MOST_AT_ONCE })} />}
          <WhoIsTold locale={locale} act={act} people={people} />
          <ActForm locale={locale} act={act} people={people} counters={counters} now={now} />
        </>
      )}
    </SettingsPage>
  )
}
