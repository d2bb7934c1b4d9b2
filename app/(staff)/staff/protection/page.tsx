import type { Metadata, Route } from 'next'
import { ProtectionTable } from '#components/protection/protection-table.tsx'
import { FoundList } from '#components/settings/found-list.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, pageAddress, pageOf } from '#lib/list-query.ts'
import { protectionFilter } from '#lib/protection/input.ts'
import { heldMails, protectionList, unseenEvents } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'
import { ListChoices } from './list-choices.tsx'
import { News } from './news.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'protection').plain('title') }
}

/** Who is protected, whose time is ending, and what officers must know of. */
export default async function ProtectionPage({ searchParams }: Props) {
  const staff = await requireStaff('protection.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = protectionFilter.parse(asked)
  const terms = filter.q && { terms: filter.q }
  await leaveTraceOnce(staff, { act: 'protection_listed', detail: { state: filter.state, ...terms } })
  const [rows, news, mails] = await Promise.all([
    protectionList(staff, filter, currentTime()),
    unseenEvents(staff),
    heldMails(staff),
  ])
  const t = textOf(locale, 'protection')
  const found = foundRows(rows, filter, locale, {
    texts: ({ number, kind, officer, note }) => [
      number,
      shownNumber(number),
      t.plain(`kind.${kind}`),
      officer,
      note,
    ],
    by: {
      ends: ({ endsOn }) => endsOn,
      number: ({ number }) => number,
      kind: ({ kind }) => t.plain(`kind.${kind}`),
      state: ({ state }) => t.plain(`state.${state}`),
      officer: ({ officer }) => officer,
      mails: ({ mails: waiting }) => waiting,
      registered: ({ registeredAt }) => registeredAt.getTime(),
    },
  })
  const [address, kept] = [{ ...filter, ...sealed }, { state: filter.state }]
  const { shown, pages } = pageOf(found, filter.page)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff', words: t('back_today') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {may(staff, 'protection.edit') && <Link href={'/staff/protection/new' as Route}>{t('add')}</Link>}
        <Link href={'/staff/protection/mail' as Route}>{t('mails_count', { count: mails.length })}</Link>
      </p>
      <News locale={locale} news={news} />
      <section className="space-y-3">
        <Heading level={2} size={4}>
          {t('caption')}
        </Heading>
        <ListChoices locale={locale} state={filter.state} />
        <FoundList
          locale={locale}
          query={filter}
          count={rows.length}
          found={found.length}
          none={t('none')}
          label={t('search')}
          sent={{ action: searchAction, isRefused }}
          kept={kept}
        >
          <ProtectionTable locale={locale} rows={shown} query={address} kept={kept} />
          <ListPages
            locale={locale}
            page={filter.page}
            pages={pages}
            pathOf={(page) => pageAddress(address, page, kept)}
          />
        </FoundList>
      </section>
    </SettingsPage>
  )
}
