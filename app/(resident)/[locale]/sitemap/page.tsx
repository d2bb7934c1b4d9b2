import type { Metadata } from 'next'
import { TextPage } from '#components/shell/page-parts.tsx'
import { currentResident } from '#lib/auth/require-resident.ts'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { ownFields } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { hasAccounts, offersNoticeSignIn } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { MapPart } from './map-part.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('sitemap.title') }
}

/**
 * Every page that can be opened by its address, as far as this city has it: the second way to each of them beside the
 * menus (WCAG 2.4.5). Steps of a booking and pages about one reservation are reached by what comes before them.
 */
export default async function SiteMapPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const [settings, resident] = await Promise.all([citySettings(), currentResident()])
  const t = textOf(locale, 'shell')
  const account = textOf(locale, 'account')
  const waysIn = [
    { path: 'account/sign-in', name: account('signIn.title') },
    ...(offersNoticeSignIn(settings)
      ? [{ path: 'account/notice-sign-in', name: account('notice.title') }]
      : []),
    { path: 'account/first-use', name: account('firstUse.title') },
    { path: 'account/forgotten', name: account('forgotten.title') },
    ...(settings.residentData === 'stored'
      ? [{ path: 'account/forgotten/call', name: account('call.title') }]
      : []),
    { path: 'account/reset', name: account('reset.title') },
  ]
  const own = [
    { path: 'account', name: account('home.title') },
    ...((await ownFields(settings)).length > 0
      ? [{ path: 'account/data', name: account('home.links.data') }]
      : []),
    ...(settings.email === 'no' ? [] : [{ path: 'account/email', name: account('home.links.email') }]),
    { path: 'account/password', name: account('home.links.password') },
    { path: 'account/language', name: account('home.links.language') },
    { path: 'account/letters', name: account('home.links.letters') },
    { path: 'account/my-data', name: account('home.links.my-data') },
  ]
  return (
    <TextPage title={t('sitemap.title')} lead={t('sitemap.lead')}>
      <MapPart
        locale={locale}
        title={t('sitemap.booking')}
        pages={[
          { path: '', name: t('home.title') },
          { path: 'availability', name: t('nav.availability') },
          { path: 'reservations/lookup', name: t('nav.lookup') },
        ]}
      />
      {hasAccounts(settings) && (
        <MapPart locale={locale} title={t('sitemap.account')} pages={resident ? own : waysIn} />
      )}
      <MapPart
        locale={locale}
        title={t('footer.label')}
        pages={[
          { path: 'help', name: t('footer.help') },
          { path: 'accessibility', name: t('footer.accessibility') },
          { path: 'privacy', name: t('footer.privacy') },
        ]}
      />
    </TextPage>
  )
}
