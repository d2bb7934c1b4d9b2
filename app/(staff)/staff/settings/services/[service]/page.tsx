import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { serviceSections } from '#components/services/service-sections.ts'
import { ArchiveSection } from '#components/settings/archive-section.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { Link } from '#components/ui/link.tsx'
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
  const sections = serviceSections(locale, offer, service)
  const fields = sections.flatMap((section) => section.fields)
  const copy = new URLSearchParams({ from: service.id })
  return (
    <SettingsPage
      back={{ href: '/staff/settings/services', words: t('back.services') }}
      title={localized(service.name, locale)}
      lead={t('services.edit_lead')}
      example={t('services.edit_example')}
      done={done && t(`done.${done}`)}
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <Link href={`/staff/settings/services/${service.id}/papers`}>
            {t('services.papers', { count: service.bring.length })}
          </Link>
        </li>
        <li>
          <Link href={`/staff/settings/services/new?${copy}`}>{t('services.copy')}</Link>
        </li>
      </ul>
      <SettingsForm
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: t('refusal.changed_meanwhile') }}
        action={saveServiceAction.bind(null, { service: service.id })}
        hidden={{ seen }}
        sections={sections}
      />
      <ServicePreview {...{ locale, as, service }} />
      <ArchiveSection
        locale={locale}
        action={archiveServiceAction.bind(null, { service: service.id })}
        lead={t(isArchived ? 'archive.service_restore_lead' : 'archive.service_lead')}
        submit={t(isArchived ? 'archive.service_restore' : 'archive.service_submit')}
      />
      <ThingHistory
        locale={locale}
        changes={changes}
        labels={{
          position: t.plain('history.order'),
          archivedAt: t.plain('history.archivedAt'),
          bring: t.plain('history.bring'),
          ...Object.fromEntries(fields.map(({ name, label }) => [name, label])),
        }}
      />
    </SettingsPage>
  )
}
