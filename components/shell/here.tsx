'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** The path and query of the page one is on, also after a step that did not reload the header around it. */
function useHere(): string {
  const path = usePathname()
  const query = useSearchParams().toString()
  return query ? `${path}?${query}` : path
}

/** The hidden field that tells a form of the header where to lead back to. */
export const BackField = () => <input type="hidden" name="back" value={useHere()} />

type Props = { locale: string; languages: { locale: string; tag: string; name: string }[] }

/** The same page in each language, under the language's own name. */
export function LanguageLinks({ locale, languages }: Props) {
  const rest = useHere().replace(/^\/[^/?]+/, '')
  return languages.map((language) => (
    <li key={language.locale}>
      <a
        href={`/${language.locale}${rest}`}
        lang={language.tag}
        hrefLang={language.tag}
        className="language"
        aria-current={language.locale === locale ? 'true' : undefined}
      >
        {language.name}
      </a>
    </li>
  ))
}
