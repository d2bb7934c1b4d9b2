import type { Metadata, Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastChanges } from '#lib/settings/queries.ts'
import { groupNames } from '#lib/settings/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('title') }
}

/** All that the city decides, in groups, with who changed each last. */
export default async function SettingsPage() {
  const staff = await requireStaff('settings.edit')
  const [locale, last] = await Promise.all([staffLocale(), lastChanges(staff)])
  const t = textOf(locale, 'settings')
  const entries = [
    ...groupNames.map((group) => ({
      href: `/staff/settings/${group}` as Route,
      title: t(`group.${group}`),
      lead: t(`group_lead.${group}`),
      change: last.get(group),
    })),
    {
      href: '/staff/settings/pages' as Route,
      title: t('overview.pages'),
      lead: t('overview.pages_lead'),
      change: undefined,
    },
    {
      href: '/staff/settings/erase' as Route,
      title: t('overview.erase'),
      lead: t('overview.erase_lead'),
      change: undefined,
    },
  ]
  return (
    <div className="space-y-6">
      <Heading level={1} size={2}>
        {t('title')}
      </Heading>
      <p>{t('lead')}</p>
      <ul className="grid gap-4 md:grid-cols-2">
        {entries.map(({ href, title, lead, change }) => (
          <li key={href}>
            <Panel className="h-full space-y-1">
              <Heading level={2} size={4}>
                <Link href={href}>{title}</Link>
              </Heading>
              <p>{lead}</p>
              {change && (
                <p className="field-hint">
                  {t('history.last', { moment: momentInWords(change.at, locale), name: change.name })}
                </p>
              )}
            </Panel>
          </li>
        ))}
      </ul>
    </div>
  )
}
