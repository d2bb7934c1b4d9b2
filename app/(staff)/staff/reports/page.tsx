import type { Metadata } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { reportLists } from '#lib/reports/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'reports').plain('title') }
}

/** 帳票・集計: which lists and figures there are. */
export default async function ReportsPage() {
  await requireStaff('reports.view')
  const t = textOf(await staffLocale(), 'reports')
  return (
    <div className="max-w-3xl space-y-6">
      <Heading level={1} size={2}>
        {t('title')}
      </Heading>
      <p>{t('lead')}</p>
      <ul className="space-y-4">
        {reportLists.map((list) => (
          <li key={list}>
            <Panel className="space-y-2">
              <Heading level={2} size={3}>
                <Link href={`/staff/reports/${list}`}>{t(`list.${list}.title`)}</Link>
              </Heading>
              <p>{t(`list.${list}.lead`)}</p>
            </Panel>
          </li>
        ))}
      </ul>
    </div>
  )
}
