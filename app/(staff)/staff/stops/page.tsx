import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { mayStop } from '#lib/stops/access.ts'
import { doneQuery, pastFilter } from '#lib/stops/input.ts'
import { pastStops, serviceNames, stopsToShow } from '#lib/stops/queries.ts'
import { strandedCount } from '#lib/stranded/queries.ts'
import { searchAction } from './actions.ts'
import { PastStops } from './past-stops.tsx'
import { StopCard } from './stop-card.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('stops.title') }
}

type Query = Record<string, string | string[] | undefined>

/** What is stopped now, each with the button that lifts it; closing a counter; what is over. */
export default async function StopsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stops.edit')
  const now = currentTime()
  const query = await searchParams
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = pastFilter.parse(asked)
  const [locale, current, past, services, stranded] = await Promise.all([
    staffLocale(),
    stopsToShow(staff, now),
    pastStops(staff, filter, now),
    serviceNames(),
    strandedCount(staff, now),
  ])
  const t = textOf(locale, 'stranded')
  const { done } = doneQuery.parse(query)
  return (
    <SettingsPage
      back={{ href: '/staff', words: textOf(locale, 'desk')('title') }}
      title={t('stops.title')}
      lead={t('stops.lead')}
      example={t('stops.example')}
      done={done && t(`stops.done.${done}`)}
      isWide
    >
      <p className="flex flex-wrap items-center gap-4">
        <ButtonLink href="/staff/stops/new" look="danger" size="large">
          {t('stops.close_now')}
        </ButtonLink>
        <Link href="/staff/stranded">{t('stops.to_list', { count: stranded })}</Link>
      </p>
      <Heading level={2}>{t('stops.current')}</Heading>
      {current.length === 0 ? (
        <p>{t('stops.none')}</p>
      ) : (
        <ul className="space-y-4">
          {current.map((stop) => (
            <li key={stop.id}>
              <StopCard
                locale={locale}
                stop={stop}
                services={services}
                now={now}
                isOwn={mayStop(staff, stop.counterId === null ? null : [stop.counterId])}
              />
            </li>
          ))}
        </ul>
      )}
      <PastStops
        locale={locale}
        past={past}
        filter={{ ...filter, ...sealed }}
        words={filter.q}
        sent={{ action: searchAction, isRefused }}
        services={services}
      />
    </SettingsPage>
  )
}
