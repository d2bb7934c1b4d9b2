import type { Metadata } from 'next'
import { FoundList } from '#components/settings/found-list.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { PeopleTable } from '#components/staff/people-table.tsx'
import { stateOrder } from '#components/staff/state-tag.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, pageAddress, pageOf } from '#lib/list-query.ts'
import { peopleList, personnelQuery } from '#lib/personnel/input.ts'
import { peopleListed } from '#lib/personnel/queries.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('title') }
}

/** Everybody who works here, by name; those who have left only where they are asked for. */
export default async function PeoplePage({ searchParams }: Props) {
  const staff = await requireStaff('staff.edit')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const { asked: opened, sealed, isRefused } = openedSearch(staff, asked)
  const [query, { done, count, retired }] = [peopleList.parse(opened), personnelQuery.parse(asked)]
  const everybody = await peopleListed(staff, query.q, currentTime())
  const t = textOf(locale, 'personnel')
  const people = everybody.filter(({ state }) => retired === 'shown' || state !== 'retired')
  const gone = everybody.length - people.length
  const found = foundRows(people, query, locale, {
    texts: ({ loginId, name, email }) => [loginId, name, email],
    by: {
      name: ({ name }) => name,
      loginId: ({ loginId }) => loginId,
      state: ({ state }) => stateOrder(state),
      seen: ({ seenAt }) => seenAt?.getTime() ?? 0,
    },
  })
  const address = { ...query, ...sealed }
  const { shown, pages } = pageOf(found, query.page)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back.settings') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
      done={done && t(`done.${done}`, { count: count ?? 0 })}
    >
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/staff/settings/staff/new">{t('add.title')}</ButtonLink>
        <ButtonLink href="/staff/settings/staff/import" look="outline">
          {t('import.title')}
        </ButtonLink>
        <ButtonLink href="/staff/settings/staff/retire" look="outline">
          {t('retire.title')}
        </ButtonLink>
        {may(staff, 'roles.edit') && (
          <ButtonLink href="/staff/settings/staff/second-factor" look="outline">
            {t('required.title')}
          </ButtonLink>
        )}
      </p>
      <FoundList
        locale={locale}
        query={query}
        count={people.length}
        found={found.length}
        none={t('none')}
        label={t('search')}
        sent={{ action: searchAction, isRefused }}
        kept={{ retired }}
      >
        <PeopleTable locale={locale} query={address} kept={{ retired }} people={shown} />
        <ListPages
          locale={locale}
          page={query.page}
          pages={pages}
          pathOf={(page) => pageAddress(address, page, { retired })}
        />
      </FoundList>
      {gone > 0 && (
        <p>
          <Link href="?retired=shown">{t('show_retired', { count: gone })}</Link>
        </p>
      )}
    </SettingsPage>
  )
}
