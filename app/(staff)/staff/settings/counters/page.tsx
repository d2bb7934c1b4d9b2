import type { Metadata } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingList } from '#components/settings/thing-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { counterList, counterQuery } from '#lib/counters/input.ts'
import { countersToEdit } from '#lib/counters/queries.ts'
import { dayOfYearInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastArranged } from '#lib/latest/queries.ts'
import { foundRows } from '#lib/list-query.ts'
import { localized } from '#lib/locales.ts'
import { moveCounterAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = '/staff/settings/counters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('counters.title') }
}

/** All counters in the order of the city unless another is asked for, those in the archive folded away. */
export default async function CountersPage({ searchParams }: Props) {
  const staff = await requireStaff('counters.edit')
  const [locale, counters, asked] = await Promise.all([staffLocale(), countersToEdit(staff), searchParams])
  const query = counterList.parse(asked)
  const { done } = counterQuery.parse(asked)
  const { faster } = slowerQuery.parse(asked)
  const t = textOf(locale, 'places')
  const things = counters.map(({ name, seasonFrom, seasonUntil, ...counter }) => ({
    ...counter,
    name: localized(name, locale),
    texts: [counter.id, ...Object.values(name), ...Object.values(counter.shortName)],
    season:
      seasonFrom && seasonUntil
        ? t.plain('counters.season_value', {
            from: dayOfYearInWords(seasonFrom, locale),
            until: dayOfYearInWords(seasonUntil, locale),
          })
        : t.plain('counters.all_year'),
    seasonFrom,
  }))
  const found = foundRows(things, query, locale, {
    texts: ({ texts }) => texts,
    by: {
      order: ({ position }) => position,
      name: ({ name }) => name,
      state: ({ isPublic }) => (isPublic ? 0 : 1),
      services: ({ serviceIds }) => serviceIds.length,
      lanes: ({ lanes }) => lanes ?? 0,
      season: ({ seasonFrom }) => seasonFrom ?? '',
    },
  })
  const ids = counters.map(({ id }) => id)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back.settings') }}
      title={t('counters.title')}
      lead={t('counters.lead')}
      example={t('counters.example')}
      done={done === 'moved' && t('done.moved')}
      faster={faster && doneMeanwhile(locale, await lastArranged(staff, 'counter', ids))}
    >
      <p>
        <ButtonLink href="/staff/settings/counters/new">{t('counters.add')}</ButtonLink>
      </p>
      <ThingList
        locale={locale}
        caption={t('counters.title')}
        path={PATH}
        query={query}
        all={counters}
        columns={[
          { name: 'services', words: t('counters.services') },
          { name: 'lanes', words: t('counters.lanes') },
          { name: 'season', words: t('counters.season') },
        ]}
        found={found.map((counter) => ({
          ...counter,
          cells: {
            services: counter.serviceIds.length,
            lanes: counter.lanes ?? t('counters.lanes_city'),
            season: counter.season,
          },
        }))}
        move={moveCounterAction}
      />
    </SettingsPage>
  )
}
