import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { counterSections } from '#components/counters/counter-sections.ts'
import { ThingEditor } from '#components/settings/thing-editor.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { counterAddress, counterQuery } from '#lib/counters/input.ts'
import { counterToEdit } from '#lib/counters/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { servicesToEdit } from '#lib/services/queries.ts'
import { archiveCounterAction, saveCounterAction } from './actions.ts'
import { CounterPreview } from './counter-preview.tsx'

type Props = {
  params: Promise<{ counter: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('counters.title') }
}

/** One counter: its form, how residents see it, the archive, and who changed what. */
export default async function CounterPage({ params, searchParams }: Props) {
  const staff = await requireStaff('counters.edit')
  const address = counterAddress.safeParse(await params)
  const found = address.success ? await counterToEdit(staff, address.data.counter, currentTime()) : null
  if (!found) notFound()
  const { counter, seen, hours } = found
  const [locale, services, changes, query] = await Promise.all([
    staffLocale(),
    servicesToEdit(staff),
    historyOf(staff, 'counter', counter.id),
    searchParams,
  ])
  const { done, as } = counterQuery.parse(query)
  const t = textOf(locale, 'places')
  const isArchived = counter.archivedAt !== null
  const choices = services
    .filter(({ id, archivedAt }) => archivedAt === null || counter.serviceIds.includes(id))
    .map(({ id, name }) => ({ value: id, label: localized(name, locale) }))
  const copy = new URLSearchParams({ from: counter.id })
  return (
    <ThingEditor
      locale={locale}
      back={{ href: '/staff/settings/counters', words: t('back.counters') }}
      title={localized(counter.name, locale)}
      lead={t('counters.edit_lead')}
      example={t('counters.edit_example')}
      done={done && t(`done.${done}`)}
      links={[
        {
          href: `/staff/settings/calendar?${new URLSearchParams({ counter: counter.id })}` as Route,
          words: t('counters.calendar'),
        },
        { href: `/staff/settings/counters/new?${copy}`, words: t('counters.copy') },
      ]}
      save={saveCounterAction.bind(null, { counter: counter.id })}
      seen={seen}
      sections={counterSections(locale, choices, counter)}
      preview={<CounterPreview {...{ locale, as, counter, services, hours }} />}
      archive={{
        action: archiveCounterAction.bind(null, { counter: counter.id }),
        lead: t(isArchived ? 'archive.counter_restore_lead' : 'archive.counter_lead'),
        submit: t(isArchived ? 'archive.counter_restore' : 'archive.counter_submit'),
      }}
      changes={changes}
    />
  )
}
