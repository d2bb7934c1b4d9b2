import type { Metadata } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingList } from '#components/settings/thing-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastArranged } from '#lib/latest/queries.ts'
import { foundRows } from '#lib/list-query.ts'
import { localized } from '#lib/locales.ts'
import { serviceList, serviceQuery } from '#lib/services/input.ts'
import { servicesToEdit } from '#lib/services/queries.ts'
import { moveServiceAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = '/staff/settings/services'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('services.title') }
}

/** All services in the order of the city unless another is asked for, those in the archive folded away. */
export default async function ServicesPage({ searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const [locale, services, asked] = await Promise.all([staffLocale(), servicesToEdit(staff), searchParams])
  const query = serviceList.parse(asked)
  const { done } = serviceQuery.parse(asked)
  const { faster } = slowerQuery.parse(asked)
  const t = textOf(locale, 'places')
  const things = services.map(({ name, ...service }) => ({
    ...service,
    name: localized(name, locale),
    texts: [service.id, ...Object.values(name)],
  }))
  const found = foundRows(things, query, locale, {
    texts: ({ texts }) => texts,
    by: {
      order: ({ position }) => position,
      name: ({ name }) => name,
      state: ({ isPublic }) => (isPublic ? 0 : 1),
      minutes: ({ firstMinutes }) => firstMinutes,
      persons: ({ maxPersons }) => maxPersons,
      counters: ({ counterIds }) => counterIds.length,
    },
  })
  const ids = services.map(({ id }) => id)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('back.settings') }}
      title={t('services.title')}
      lead={t('services.lead')}
      example={t('services.example')}
      done={done && t(`done.${done}`)}
      faster={faster && doneMeanwhile(locale, await lastArranged(staff, 'service', ids))}
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/staff/settings/services/new">{t('services.add')}</ButtonLink>
        <Link href="/staff/settings/documents">{t('services.documents')}</Link>
      </div>
      <ThingList
        locale={locale}
        caption={t('services.title')}
        path={PATH}
        query={query}
        all={services}
        columns={[
          { name: 'minutes', words: t('services.minutes') },
          { name: 'persons', words: t('services.persons') },
          { name: 'counters', words: t('services.counters') },
        ]}
        found={found.map(({ firstMinutes, furtherMinutes, maxPersons, counterIds, ...service }) => ({
          ...service,
          cells: {
            minutes: t('services.minutes_value', { first: firstMinutes, further: furtherMinutes }),
            persons: t('services.persons_value', { count: maxPersons }),
            counters: counterIds.length,
          },
        }))}
        move={moveServiceAction}
      />
    </SettingsPage>
  )
}
