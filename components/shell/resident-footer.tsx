import { Link } from '#components/ui/link.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'

type Props = { locale: Locale; cityName: LocalizedText; phone: string; phoneHours: LocalizedText }

/** Whom to call when a page does not help, and what the city promises about these pages. */
export function ResidentFooter({ locale, cityName, phone, phoneHours }: Props) {
  const t = textOf(locale, 'shell')
  const city = withRuby(cityText(cityName, locale))
  return (
    <footer className="footer no-print">
      <div className="page footer-grid">
        <div>
          <h2 className="heading-4">{t('footer.contact')}</h2>
          <p>{city}</p>
          <p>
            {t('footer.phone')}{' '}
            <a className="link footer-phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </a>
          </p>
          <p>{t('footer.phone_hours', { hours: cityText(phoneHours, locale) })}</p>
        </div>
        <nav aria-label={t.plain('footer.label')} className="footer-nav">
          <ul>
            <li>
              <Link href={`/${locale}/help`}>{t('footer.help')}</Link>
            </li>
            <li>
              <Link href={`/${locale}/accessibility`}>{t('footer.accessibility')}</Link>
            </li>
            <li>
              <Link href={`/${locale}/privacy`}>{t('footer.privacy')}</Link>
            </li>
            <li>
              <Link href={`/${locale}/sitemap`}>{t('sitemap.title')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
