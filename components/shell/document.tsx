import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag } from '#lib/locales.ts'
import type { Preferences } from '#lib/preferences.ts'

/** Where the content of a page begins; the skip link leads here. */
export const MAIN_ID = 'main'

type Props = {
  locale: Locale
  preferences: Preferences
  /** Header, `<main id={MAIN_ID}>` and footer. */
  children: ReactNode
}

/** The document around every page of every surface: its language, theme and text size, and the skip link. */
export const Document = ({ locale, preferences, children }: Props) => (
  <html
    lang={languageTag(locale)}
    data-theme={preferences.theme}
    data-text-size={preferences.textSize}
    data-ruby={locale === 'ja-easy' ? '' : undefined}
  >
    <body>
      <a href={`#${MAIN_ID}`} className="skip-link">
        {textOf(locale, 'shell')('skip_to_content')}
      </a>
      {children}
    </body>
  </html>
)
