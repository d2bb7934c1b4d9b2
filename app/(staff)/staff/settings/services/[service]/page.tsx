import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { serviceSections } from '#components/services/service-sections.ts'
import { ThingEditor } from '#components/settings/thing-editor.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { countersToEdit } from '#lib/counters/queries.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { serviceAddress, serviceQuery } from '#lib/services/input.ts'
import { serviceToEdit } from '#lib/services/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { archiveServiceAction, saveServiceAction } from './actions.ts'
import { ServicePreview } from './service-preview.tsx'

type Props = {
  params: Promise<{ service: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('services.title') }
}

/** One service: its form, how residents see it, its papers, the archive, and who changed what. */
export default async function ServicePage({ params, searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const address = serviceAddress.safeParse(await params)
  const found = address.success ? await serviceToEdit(staff, address.data.service) : null
  if (!found) notFound()
  const { service, seen } = found
  const [locale, counters, questions, changes, query] = await Promise.all([
    staffLocale(),
    countersToEdit(staff),
    fieldsOf('booking', await citySettings(), 'staff'),
    historyOf(staff, 'service', service.id),
    searchParams,
  ])
  const { done, as } = serviceQuery.parse(query)
  const t = textOf(locale, 'places')
  const isArchived = service.archivedAt !== null
  const offer = {
    counters: counters
      .filter(({ id, archivedAt }) => archivedAt === null || service.counterIds.includes(id))
      .map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    questions: questions.map(({ key, label }) => ({ value: key, label: localized(label, locale) })),
  }
  const copy = new URLSearchParams({ from: service.id })
  return (
    <ThingEditor
      locale={locale}
      back={{ href: '/staff/settings/services', words: t('back.services') }}
      title={localized(service.name, locale)}
      lead={t('services.edit_lead')}
      example={t('services.edit_example')}
      done={done && t(`done.${done}`)}
      links={[
        {
          href: `/staff/settings/services/${service.id}/papers` as Route,
          words: t('services.papers', { count: service.bring.length }),
        },
        { href: `/staff/settings/services/new?${copy}`, words: t('services.copy') },
      ]}
      save={saveServiceAction.bind(null, { service: service.id })}
      seen={seen}
      sections={serviceSections(locale, offer, service)}
      preview={<ServicePreview {...{ locale, as, service }} />}
      archive={{
        action: archiveServiceAction.bind(null, { service: service.id }),
        lead: t(isArchived ? 'archive.service_restore_lead' : 'archive.service_lead'),
        submit: t(isArchived ? 'archive.service_restore' : 'archive.service_submit'),
      }}
      changes={changes}
      labels={{ bring: t.plain('history.bring') }}
    />
  )
}
