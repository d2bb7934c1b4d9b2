import type { Metadata, Route } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { FoundList } from '#components/settings/found-list.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ViewSwitch } from '#components/settings/view-switch.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { bookedFilter } from '#lib/considerations/input.ts'
import { bookedInterpreters } from '#lib/considerations/queries.ts'
import { bookedSpans, writtenKinds } from '#lib/considerations/rules.ts'
import { csvEncodings } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, pageAddress, pageOf } from '#lib/list-query.ts'
import { localized } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { dayOf } from '#lib/time.ts'
import { searchAction } from './actions.ts'
import { InterpreterTable } from './interpreter-table.tsx'

const PATH = '/staff/considerations/interpreters'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'considerations').plain('interpreters.title') }
}

/** Which interpreters come in the coming days, for which visit, and which are not arranged yet. */
export default async function InterpretersPage({ searchParams }: Props) {
  const staff = await requireStaff('considerations.language')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = bookedFilter.parse(asked)
  const { q, days } = filter
  await leaveTraceOnce(
    staff,
    q
      ? { act: 'interpreters_searched', detail: { terms: q, days } }
      : { act: 'interpreters_listed', detail: { days } },
  )
  const rows = await bookedInterpreters(staff, { from: dayOf(currentTime()), days })
  const t = textOf(locale, 'considerations')
  const stateOf = (row: (typeof rows)[number]) => t.plain(`interpreter.${row.interpreterState ?? 'none'}`)
  const counterOf = ({ counterName }: (typeof rows)[number]) => localized(counterName ?? { ja: '' }, locale)
  const found = foundRows(rows, filter, locale, {
    texts: (row) => [
      row.language,
      row.interpreter,
      counterOf(row),
      stateOf(row),
      row.number,
      row.number && groupReservationNumber(row.number),
    ],
    by: {
      when: ({ interpreterAt, startsAt }) => (interpreterAt ?? startsAt)?.getTime() ?? 0,
      counter: counterOf,
      language: ({ language }) => language ?? '',
      interpreter: ({ interpreter }) => interpreter ?? '',
      state: stateOf,
    },
  })
  const [address, kept] = [{ ...filter, ...sealed }, { days: `${days}` }]
  const { shown, pages } = pageOf(found, filter.page)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff', words: t('back_today') }}
      title={t('interpreters.title')}
      lead={t('interpreters.lead')}
      example={t('interpreters.example')}
    >
      <ViewSwitch
        label={t.plain('interpreters.span')}
        on={`${days}`}
        views={bookedSpans.map((span) => ({
          name: `${span}`,
          href: `${PATH}?days=${span}` as Route,
          words: t('interpreters.days', { count: span }),
        }))}
      />
      <FoundList
        locale={locale}
        query={filter}
        count={rows.length}
        found={found.length}
        none={t('interpreters.none')}
        label={t('interpreters.search')}
        sent={{ action: searchAction, isRefused }}
        kept={kept}
      >
        <InterpreterTable
          locale={locale}
          rows={shown}
          query={address}
          kept={kept}
          mayEdit={writtenKinds(staff).includes('language')}
        />
        <ListPages
          locale={locale}
          page={filter.page}
          pages={pages}
          pathOf={(page) => pageAddress(address, page, kept)}
        />
        <FileChoice
          locale={locale}
          hint={t('interpreters.csv')}
          formats={csvEncodings}
          action={`${PATH}.csv`}
          kept={kept}
          problem={fileProblemOf(staff, query.unfit)}
        />
      </FoundList>
    </SettingsPage>
  )
}
