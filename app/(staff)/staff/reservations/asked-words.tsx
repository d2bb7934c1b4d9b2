import type { AskedWord } from '#components/searches/search-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type AskedSearch, resultsPath, without } from '#lib/searches/output.ts'

type Props = { locale: StaffLocale; words: readonly AskedWord[]; asked: AskedSearch }

/** What was asked, each condition with the way to search without it. */
export function AskedWords({ locale, words, asked }: Props) {
  const t = textOf(locale, 'searches')
  if (words.length === 0) return null
  return (
    <section aria-labelledby="asked" className="space-y-2">
      <Heading level={2} size={4} id="asked">
        {t('asked')}
      </Heading>
      <ul className="search-chips">
        {words.map(({ field, value, words: word }) => (
          <li key={`${field} ${value}`}>
            <a
              className="search-chip"
              href={resultsPath(without(asked, field, value))}
              aria-label={t.plain('remove', { word })}
            >
              {word}
              <Icon name="close" />
            </a>
          </li>
        ))}
        {words.length > 1 && (
          <li>
            <Link href={resultsPath({ all: ['yes'] })}>{t('clear')}</Link>
          </li>
        )}
      </ul>
    </section>
  )
}
