import type { Metadata } from 'next'
import { sections } from '#components/settings/settings-sections.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastChanges } from '#lib/settings/queries.ts'
import { may, settingsPermissions } from '#lib/staff/access.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'settings').plain('title') }
}

/** Who changed a group last is for those who may read the record of changes. */
const lastOf = async (staff: StaffMember) =>
  may(staff, 'settings.edit') ? await lastChanges(staff) : new Map()

/** All that the city decides, in groups, with who changed each last. */
export default async function SettingsPage() {
  const staff = await requireStaff(settingsPermissions)
  const [locale, last] = await Promise.all([staffLocale(), lastOf(staff)])
  const t = textOf(locale, 'settings')
  return (
    <div className="space-y-8">
      <Heading level={1} size={2}>
        {t('title')}
      </Heading>
      <p>{t('lead')}</p>
      {sections(staff, locale, last).map(({ name, entries }) => (
        <section key={name} aria-labelledby={name} className="space-y-4">
          <Heading level={2} size={3} id={name}>
            {t(`overview.section.${name}`)}
          </Heading>
          <ul className="grid gap-4 md:grid-cols-2">
            {entries.map((entry) => (
              <li key={entry.href}>
                <Panel className="h-full space-y-1">
                  <Heading level={3} size={4}>
                    <Link href={entry.href}>{entry.title}</Link>
                  </Heading>
                  <p>{entry.lead}</p>
                  {entry.last && <p className="field-hint">{entry.last}</p>}
                </Panel>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
