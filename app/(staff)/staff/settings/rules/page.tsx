import type { Metadata } from 'next'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rulesQuery } from '#lib/booking-rules/input.ts'
import { rulesToEdit } from '#lib/booking-rules/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { RuleMatrix } from './rule-matrix.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('title') }
}

/** Every rule of the city, and what counters and services have for themselves, side by side. */
export default async function RulesPage({ searchParams }: Props) {
  const staff = await requireStaff('rules.edit')
  const [locale, rules] = await Promise.all([staffLocale(), rulesToEdit(staff)])
  const { done, q } = rulesQuery.parse(await searchParams)
  const t = textOf(locale, 'rules')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
      done={done && t(`done.${done}`)}
    >
      <p>{t('order')}</p>
      <p>
        <Link href="/staff/settings/rules/preview">{t('preview.open')}</Link>
      </p>
      <ListSearch locale={locale} query={q} label={t('table.search')} />
      <RuleMatrix locale={locale} rules={rules} query={q} />
    </SettingsPage>
  )
}
