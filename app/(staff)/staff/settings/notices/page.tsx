import type { Metadata } from 'next'
import { templateName } from '#components/notices/template-names.ts'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { isPaperKind, paperKinds } from '#lib/documents/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, listQuery } from '#lib/list-query.ts'
import { accountKinds, placeKinds, visitKinds } from '#lib/notices/rules.ts'
import { staffKinds } from '#lib/staff/rules.ts'
import { ownTemplates } from '#lib/templates/queries.ts'
import { KindTable } from './kind-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'templates').plain('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const groups = {
  visit: visitKinds,
  place: placeKinds,
  account: accountKinds,
  staff: staffKinds,
  paper: paperKinds,
}

const groupNames = ['visit', 'place', 'account', 'staff', 'paper'] as const

const kindList = listQuery(['used', 'name', 'own'])

/** Every mail and every paper there is, by what it is about, and in which languages the city words it itself. */
export default async function NoticesPage({ searchParams }: Props) {
  const staff = await requireStaff('notices.edit')
  const [locale, own, asked] = await Promise.all([staffLocale(), ownTemplates(staff), searchParams])
  const query = kindList.parse(asked)
  const t = textOf(locale, 'templates')
  const stale = own.filter(({ isStale }) => isStale).length
  const all = groupNames.flatMap((group) =>
    groups[group].map((kind) => ({
      group,
      about: t.plain(`group.${group}`),
      kind,
      name: templateName(kind, locale),
      used: isPaperKind(kind) ? t.plain(`paper.used.${kind}`) : t.plain(`sent.${kind}`),
      own: own.filter((template) => template.kind === kind),
    })),
  )
  const found = foundRows(all, query, locale, {
    texts: ({ about, name, used }) => [about, name, used],
    by: { used: (row) => all.indexOf(row), name: ({ name }) => name, own: (row) => row.own.length },
  })
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      {stale > 0 && <Notice tone="warning" title={t('stale_title', { count: stale })} />}
      <FoundList locale={locale} query={query} count={all.length} found={found.length} label={t('search')}>
        {groupNames.map((group) => (
          <KindTable
            key={group}
            locale={locale}
            group={group}
            query={query}
            rows={found.filter((row) => row.group === group)}
          />
        ))}
      </FoundList>
    </SettingsPage>
  )
}
