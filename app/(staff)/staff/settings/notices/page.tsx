import type { Metadata } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { accountKinds, placeKinds, visitKinds } from '#lib/notices/rules.ts'
import { ownTemplates } from '#lib/templates/queries.ts'
import { KindPanel } from './kind-panel.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'templates').plain('title') }
}

const groups = { visit: visitKinds, place: placeKinds, account: accountKinds }

/** Every notice there is, by what it is about, and in which languages the city words it itself. */
export default async function NoticesPage() {
  const staff = await requireStaff('notices.edit')
  const [locale, own] = await Promise.all([staffLocale(), ownTemplates(staff)])
  const t = textOf(locale, 'templates')
  const stale = own.filter(({ isStale }) => isStale).length
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
    >
      {stale > 0 && <Notice tone="warning" title={t('stale_title', { count: stale })} />}
      {(['visit', 'place', 'account'] as const).map((group) => (
        <section key={group} className="space-y-4">
          <Heading level={2} size={3}>
            {t(`group.${group}`)}
          </Heading>
          {groups[group].map((kind) => (
            <KindPanel
              key={kind}
              locale={locale}
              kind={kind}
              own={own.filter((template) => template.kind === kind)}
            />
          ))}
        </section>
      ))}
    </SettingsPage>
  )
}
