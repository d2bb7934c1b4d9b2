import { LanguageLinks } from '#components/shell/here.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The languages of the residents' pages behind one button, each under its own name: links, so no script is needed. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'shell')
  return (
    <nav aria-label={t.plain('language')}>
      <details className="languages">
        <summary className="tool-open">
          <Icon name="globe" />
          <span>{t('language')}</span>
        </summary>
        <ul>
          <LanguageLinks locale={locale} />
        </ul>
      </details>
    </nav>
  )
}
