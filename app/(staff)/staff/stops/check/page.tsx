import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { stopInWords } from '#components/stops/stop-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { stopParams, stopQuery } from '#lib/stops/input.ts'
import { proposedBanner, stopChoices, stopOutlook, stopsToShow } from '#lib/stops/queries.ts'
import { ALL, endOfStop } from '#lib/stops/rules.ts'
import { openStopsAction } from './actions.ts'
import { Outlook } from './outlook.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('stop_check.title') }
}

type Query = Record<string, string | string[] | undefined>

/** The dry run of a stop: whom it touches, what residents will read, and the button that stops. */
export default async function CheckStopPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stops.edit')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const now = currentTime()
  const read = stopQuery.safeParse(query)
  if (!read.success) redirect(`/staff/stops/new?${stopParams(query, 'wrong')}`)
  const wish = read.data
  const endsAt = endOfStop(wish, now)
  if (endsAt && endsAt <= now) redirect(`/staff/stops/new?${stopParams(query, 'over')}`)
  const [choices, outlook, banner, current] = await Promise.all([
    stopChoices(staff),
    stopOutlook(staff, wish, now),
    proposedBanner(staff, wish, now),
    stopsToShow(staff, now),
  ])
  if (!outlook) notFound()
  const t = textOf(locale, 'stranded')
  const closing = wish.counterIds?.length ?? choices.counters.length
  const refusal = (name: 'changed_meanwhile' | 'already_over' | 'not_there') => t(`stop_refusal.${name}`)
  return (
    <SettingsPage
      back={{
        href: `/staff/stops/new?${stopParams(query, 'wish')}` as '/staff/stops/new',
        words: t('stop_check.back'),
      }}
      title={t('stop_check.title')}
      lead={t('stop_check.lead')}
      example={t('stop_check.example')}
    >
      {current.length > 0 && (
        <Notice tone="warning" title={t('stop_check.running')}>
          <ul className="list-disc pl-5">
            {current.map((stop) => {
              const { where, what, when } = stopInWords(stop, choices.services, locale)
              return <li key={stop.id}>{`${where} / ${what} / ${when}`}</li>
            })}
          </ul>
        </Notice>
      )}
      <Heading level={2}>{t('stop_check.what')}</Heading>
      <Outlook
        locale={locale}
        wish={wish}
        choices={choices}
        outlook={outlook}
        span={{ startsAt: now, endsAt }}
      />
      <SettingsForm
        action={openStopsAction}
        hidden={{
          counter: wish.counterIds?.join(',') ?? ALL,
          service: wish.serviceIds.join(','),
          length: wish.length,
          clock: wish.clock ?? '',
          lastDay: wish.lastDay ?? '',
          seen: outlook.seen,
          closing,
        }}
        sections={[
          {
            title: t('stop_check.banner_title'),
            lead: t('stop_check.banner_lead'),
            fields: [
              {
                kind: 'words',
                name: 'banner',
                label: t.plain('stop_check.banner'),
                values: banner,
                isLong: true,
              },
              {
                kind: 'line',
                name: 'reason',
                label: t.plain('stop_check.reason'),
                hint: t('stop_check.reason_hint'),
                value: '',
              },
              ...(closing > 1
                ? [
                    {
                      kind: 'short' as const,
                      name: 'typed',
                      label: t.plain('stop_check.typed', { count: closing }),
                      value: '',
                      isRequired: true,
                    },
                  ]
                : []),
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('stop_check.confirm')}
        isDangerous
        refusals={{
          changed_meanwhile: refusal('changed_meanwhile'),
          already_over: refusal('already_over'),
          not_there: refusal('not_there'),
        }}
      />
      <p>
        <Link href="/staff/stops">{t('stops.back')}</Link>
      </p>
    </SettingsPage>
  )
}
