import type { Metadata } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { csvEncodings } from '#lib/csv.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryFilter } from '#lib/inquiries/input.ts'
import { inquiryAssignees, inquiryCounters, inquiryCounts, inquiryList } from '#lib/inquiries/queries.ts'
import { askedFields, inquiryListPath, sealedTerms, searchedTerms } from '#lib/inquiries/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { searchAction } from './actions.ts'
import { InquirySearch } from './inquiry-search.tsx'
import { InquiryTable } from './inquiry-table.tsx'
import { ViewSwitch } from './view-switch.tsx'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('title') }
}

/** 問合せ: what still has to be done, and everything that was ever asked, by any part of it. */
export default async function InquiriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('inquiries.view')
  const now = currentTime()
  const [locale, query, settings] = await Promise.all([staffLocale(), searchParams, citySettings()])
  const { asked, sealed, isRefused } = openedSearch(staff, query, sealedTerms)
  const filter = inquiryFilter.parse(asked)
  const terms = searchedTerms(filter)
  const isTurned = turnedEnds(filter, [daySpan]).length > 0
  const [{ items, total, pages }, counts, counters, assignees] = await Promise.all([
    isTurned ? nothing : inquiryList(staff, filter, now),
    inquiryCounts(staff, inquiryFilter.parse({}), now),
    inquiryCounters(staff),
    inquiryAssignees(staff, now),
  ])
  const detail = { count: total, page: filter.page }
  if (!isTurned)
    await leaveTraceOnce(
      staff,
      terms === ''
        ? { act: 'inquiries_listed', detail: { ...detail, state: filter.view } }
        : { act: 'inquiries_searched', detail: { ...detail, terms } },
    )
  const t = textOf(locale, 'inquiries')
  const { page, sort, order, q: _, ...narrowed } = filter
  const address = { ...narrowed, ...sealed, sort, order }
  const { q, ...kept } = { ...narrowed, ...sealed }
  const { inquiryChoices: choices } = settings
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading level={1} size={2}>
          {t('title')}
        </Heading>
        {may(staff, 'inquiries.write') && <ButtonLink href="/staff/inquiries/new">{t('new')}</ButtonLink>}
      </div>
      <p>{t('lead')}</p>
      <ViewSwitch locale={locale} shown={filter.view} counts={counts} />
      <InquirySearch
        locale={locale}
        filter={filter}
        choices={choices}
        counters={counters}
        assignees={assignees}
        keepsPeople={settings.residentData === 'stored'}
        sent={{ action: searchAction, isRefused }}
      />
      {terms !== '' && (
        <p role="status">
          {!isTurned && t('search.found', { count: total })}{' '}
          <Link href={inquiryListPath({ view: filter.view })}>{t('search.reset')}</Link>
        </p>
      )}
      {items.length === 0 && !isTurned && (
        <EmptyState>
          <p>{terms === '' ? t(`empty.${filter.view}`) : t('search.none')}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <InquiryTable
          locale={locale}
          inquiries={items}
          choices={choices}
          today={dayOf(now)}
          query={{ q, sort, order }}
          kept={kept}
        />
      )}
      <ListPages
        locale={locale}
        page={page}
        pages={pages}
        pathOf={(other) => inquiryListPath({ ...address, page: other })}
      />
      {items.length > 0 && (
        <FileChoice
          locale={locale}
          action="/staff/inquiries/file"
          formats={csvEncodings}
          hint={t('file.hint')}
          kept={askedFields(address)}
          problem={fileProblemOf(staff, query.unfit)}
        />
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {may(staff, 'inquiries.report') && <Link href="/staff/inquiries/report">{t('report_link')}</Link>}
        {may(staff, 'inquiries.edit_choices', null) && (
          <Link href="/staff/settings/inquiries">{t('settings_link')}</Link>
        )}
      </p>
    </div>
  )
}

/** What is found where days end before they begin: they are not looked for. */
const nothing: Awaited<ReturnType<typeof inquiryList>> = { items: [], total: 0, pages: 1 }
