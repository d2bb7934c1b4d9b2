import { Notice } from '#components/ui/notice.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, languageTag } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'

/** What residents read above every page while booking is stopped; nothing while it is not. */
export function StopBanner({ locale, banners }: { locale: Locale; banners: readonly LocalizedText[] }) {
  if (banners.length === 0) return null
  const t = textOf(locale, 'stops')
  return (
    <section aria-label={t.plain('title')} className="mb-8 space-y-3">
      {banners.map((banner) => (
        <Notice key={banner.ja} tone="warning" title={t('title')}>
          <p className="whitespace-pre-line" lang={languageOf(banner, locale)}>
            {withRuby(cityText(banner, locale))}
          </p>
        </Notice>
      ))}
    </section>
  )
}

/** Said only where the city wrote nothing in the language of the page. */
function languageOf(banner: LocalizedText, locale: Locale): string | undefined {
  if (banner[locale]) return undefined
  return languageTag(locale !== 'ja-easy' && banner.en ? 'en' : 'ja')
}
