import type { Metadata } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { pageAddress, pageOf } from '#lib/list-query.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { callFilter, fasterAct } from '#lib/stranded/input.ts'
import { calls, fasterWithCall } from '#lib/stranded/queries.ts'
import { searchAction } from './actions.ts'
import { CallTable } from './call-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('calls.title') }
}

type Query = Record<string, string | string[] | undefined>

/** Who is to be told by phone, to tick off, to print and to take along as a table. */
export default async function CallsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stranded.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = callFilter.parse(asked)
  const list = await calls(staff, filter)
  await leaveTrace(staff, { act: 'calls_listed', detail: { terms: filter.q || null, count: list.length } })
  const { faster } = fasterAct.parse(query)
  const t = textOf(locale, 'stranded')
  const { shown, pages } = pageOf(list, filter.page)
  const { state, sort, order } = filter
  const address = { ...sealed, sort, order }
  return (
    <SettingsPage
      back={{ href: '/staff/stranded', words: t('check.back') }}
      title={t('calls.title')}
      lead={t('calls.lead')}
      example={t('calls.example')}
      faster={faster && doneMeanwhile(locale, await fasterWithCall(staff, faster))}
      isWide
    >
      <nav aria-label={t.plain('calls.filter')} className="flex flex-wrap gap-2">
        {(['open', 'done'] as const).map((each) => (
          <ButtonLink
            key={each}
            href={`/staff/stranded/calls?state=${each}`}
            look={each === state ? 'solid' : 'outline'}
            size="small"
            aria-current={each === state ? 'true' : undefined}
          >
            {t(`calls.${each}`)}
            {each === state && <VisuallyHidden>{t('list.chosen')}</VisuallyHidden>}
          </ButtonLink>
        ))}
      </nav>
      <ListSearch
        locale={locale}
        query={filter.q}
        label={t('list.search')}
        submit={t('list.find')}
        kept={{ state, sort, order }}
        sent={{ action: searchAction, isRefused }}
      />
      {list.length === 0 ? (
        <EmptyState>
          <p>{t(filter.q ? 'calls.empty_found' : `calls.empty_${state}`)}</p>
        </EmptyState>
      ) : (
        <>
          <CallTable
            locale={locale}
            calls={shown}
            query={address}
            kept={{ state }}
            canMark={may(staff, 'stranded.handle')}
          />
          <ListPages
            locale={locale}
            page={filter.page}
            pages={pages}
            pathOf={(page) => pageAddress(address, page, { state })}
          />
          <FileChoice
            locale={locale}
            action="/staff/stranded/calls/file"
            kept={{ state, sort, order }}
            problem={fileProblemOf(staff, query.unfit)}
          />
        </>
      )}
    </SettingsPage>
  )
}
