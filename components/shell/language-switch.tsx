import { LanguageLinks } from '#components/shell/here.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'

const languages = shippedLocales.map((locale) => ({
  locale,
  tag: languageTag(locale),
  name: nameOfLocale(locale),
}))

/** Every language of the residents' pages in sight, as links: one tap, no script, no menu to find first. */
export const LanguageSwitch = ({ locale }: { locale: Locale }) => (
  <nav aria-label={textOf(locale, 'shell').plain('language')} className="languages">
    <Icon name="globe" />
    <ul>
      <LanguageLinks locale={locale} languages={languages} />
    </ul>
  </nav>
)
