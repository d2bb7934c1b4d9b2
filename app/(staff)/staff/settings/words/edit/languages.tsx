import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { editorPath, localesOf, type TextAddress } from '#lib/texts/rules.ts'

type Props = { locale: StaffLocale; address: TextAddress; changedIn: Locale[] }

/** The same text in the other languages; those in which the city has its own are marked. */
export function Languages({ locale, address, changedIn }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <nav aria-labelledby="languages" className="space-y-2">
      <Heading level={2} size={4} id="languages">
        {t('edit.languages')}
      </Heading>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {localesOf(address.domain).map((language) => (
          <li key={language}>
            <Link
              href={editorPath({ ...address, locale: language })}
              lang={languageTag(language)}
              aria-current={language === address.locale ? 'page' : undefined}
              className={language === address.locale ? 'font-bold' : undefined}
            >
              {nameOfLocale(language)}
            </Link>
            {changedIn.includes(language) && (
              <span className="field-hint">{` (${t.plain('edit.own_mark')})`}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
