import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { casesOf } from '#components/services/paper-cases.ts'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows } from '#lib/list-query.ts'
import { localized } from '#lib/locales.ts'
import { paperList, serviceAddress, serviceQuery } from '#lib/services/input.ts'
import { documentsToEdit, serviceToEdit } from '#lib/services/queries.ts'
import { PaperList } from './paper-list.tsx'
import { PapersPreview } from './papers-preview.tsx'

type Props = {
  params: Promise<{ service: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'places').plain('history.bring') }
}

/** What a service asks people to bring, in order, and what residents would read of it in a case to choose. */
export default async function PapersPage({ params, searchParams }: Props) {
  const staff = await requireStaff('services.edit')
  const address = serviceAddress.safeParse(await params)
  const found = address.success ? await serviceToEdit(staff, address.data.service) : null
  if (!found) notFound()
  const { service, seen } = found
  const [locale, { lists }, sent] = await Promise.all([staffLocale(), documentsToEdit(staff), searchParams])
  const { done, ...asked } = serviceQuery.parse(sent)
  const { faster } = slowerQuery.parse(sent)
  const query = paperList.parse(sent)
  const t = textOf(locale, 'places')
  const papers = service.bring.map((paper, index) => ({ ...paper, index, cases: casesOf(paper, locale) }))
  const listed = foundRows(papers, query, locale, {
    texts: ({ text, cases }) => [...Object.values(text), cases],
    by: {
      order: ({ index }) => index,
      text: ({ text }) => localized(text, locale),
      cases: ({ cases }) => cases,
    },
  })
  return (
    <SettingsPage
      isWide
      back={{
        href: `/staff/settings/services/${service.id}` as Route,
        words: localized(service.name, locale),
      }}
      title={t('papers.title', { name: localized(service.name, locale) })}
      lead={t('papers.lead')}
      example={t('papers.example')}
      done={done && t(`done.${done}`)}
      faster={faster && doneMeanwhile(locale, await lastChange(staff, 'service', [service.id]))}
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={`/staff/settings/services/${service.id}/papers/new`}>{t('papers.add')}</ButtonLink>
        <Link href="/staff/settings/documents">{t('services.documents')}</Link>
      </div>
      <FoundList
        locale={locale}
        query={query}
        count={papers.length}
        found={listed.length}
        none={t('papers.none')}
        label={t('papers.search')}
      >
        <PaperList
          locale={locale}
          serviceId={service.id}
          papers={listed}
          count={papers.length}
          query={query}
          seen={seen}
        />
      </FoundList>
      <PapersPreview locale={locale} service={service} lists={lists} asked={asked} />
    </SettingsPage>
  )
}
