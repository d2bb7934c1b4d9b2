import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ListSearch } from '#components/settings/list-search.tsx'
import { NothingFound } from '#components/settings/nothing-found.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { counterNames } from '#lib/calendars/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { rowsWith, wordQuery } from '#lib/list-query.ts'
import { namesOfQuestions, namesOfServices } from '#lib/services/queries.ts'
import { draftAddress } from '#lib/transfer/input.ts'
import { comparison } from '#lib/transfer/queries.ts'
import { namesWith } from '#lib/transfer/rules.ts'
import { ChangedRows } from './changed-rows.tsx'

type Props = {
  params: Promise<{ draft: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'transfer').plain('compare.title') }
}

/** What a file would change here, thing by thing; from here on to the dry run, where it is confirmed. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  const staff = await requireStaff('settings.move')
  const address = draftAddress.safeParse(await params)
  const compared = address.success ? await comparison(staff, address.data.draft) : null
  if (!(address.success && compared)) notFound()
  const [locale, knownCounters, knownServices, questions] = await Promise.all([
    staffLocale(),
    counterNames(staff),
    namesOfServices(staff),
    namesOfQuestions(staff),
  ])
  const counters = namesWith(knownCounters, compared.changes, 'counter')
  const services = namesWith(knownServices, compared.changes, 'service')
  const { q } = wordQuery.parse(await searchParams)
  const [t, things] = [textOf(locale, 'transfer'), textOf(locale, 'calendars')]
  const found = rowsWith(q, compared.changes, ({ thing, thingId, before, after }) => [
    thingId,
    things.plain(`thing.${thing}`),
    JSON.stringify([before, after]),
  ])
  const shownThings = compared.counts.flatMap(({ thing }) =>
    found.some((change) => change.thing === thing) ? [thing] : [],
  )
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings/transfer', words: t('compare.back') }}
      title={t('compare.title')}
      lead={t('compare.lead')}
      example={t('compare.example')}
    >
      <Table id="counts" caption={t('compare.counts')}>
        <thead>
          <tr>
            <th scope="col">{t('column.thing')}</th>
            <th scope="col">{t('column.added')}</th>
            <th scope="col">{t('column.changed')}</th>
            <th scope="col">{t('column.removed')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.counts.map(({ thing, added, changed, removed }) => (
            <tr key={thing}>
              <th scope="row" className="font-normal">
                {things(`thing.${thing}`)}
              </th>
              <td>{added}</td>
              <td>{changed}</td>
              <td>{removed}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {!compared.isConfirmed && (
        <p>
          <ButtonLink href={`/staff/settings/calendar/check/${address.data.draft}` as Route}>
            {t('compare.go_on')}
          </ButtonLink>
        </p>
      )}
      <ListSearch locale={locale} query={q} label={t('compare.search')} />
      {found.length === 0 && q && <NothingFound locale={locale} query={q} />}
      {shownThings.map((thing) => (
        <ChangedRows
          key={thing}
          locale={locale}
          name={things.plain(`thing.${thing}`)}
          counters={counters}
          services={services}
          questions={questions}
          isOpen={q !== ''}
          changes={found.filter((change) => change.thing === thing)}
        />
      ))}
    </SettingsPage>
  )
}
