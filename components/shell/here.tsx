'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type Locale, languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'

/** The path and query of the page one is on, also after a step that did not reload the header around it. */
function useHere(): string {
  const path = usePathname()
  const query = useSearchParams().toString()
  return query ? `${path}?${query}` : path
}

/** The hidden field that tells a form of the header where to lead back to. */
export const BackField = () => <input type="hidden" name="back" value={useHere()} />

/** The same page in each language, under the language's own name. It knows the languages itself: the page then need not tell them. */
export function LanguageLinks({ locale }: { locale: Locale }) {
  const rest = useHere().replace(/^\/[^/?]+/, '')
  return shippedLocales.map((language) => (
    <li key={language}>
      <a
        href={`/${language}${rest}`}
        lang={languageTag(language)}
        hrefLang={languageTag(language)}
        className="language"
        aria-current={language === locale ? 'true' : undefined}
      >
        {nameOfLocale(language)}
      </a>
    </li>
  ))
}
