import type { Fact } from '#components/ui/facts.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { AccessFact } from '#lib/counters/rules.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'

type Place = { guidance: LocalizedText; accessibility: readonly AccessFact[] }

/** What to know before coming, and what the counter has for those who need it; nothing where the city says nothing. */
export function placeFacts({ guidance, accessibility }: Place, locale: Locale): Fact[] {
  const t = textOf(locale, 'slots')
  const advice = cityText(guidance, locale)
  return [
    ...(advice ? [{ key: 'guidance', term: t('place.guidance'), detail: withRuby(advice) }] : []),
    ...(accessibility.length > 0
      ? [
          {
            key: 'access',
            term: t('place.access'),
            detail: <AccessList locale={locale} facts={accessibility} />,
          },
        ]
      : []),
  ]
}

const AccessList = ({ locale, facts }: { locale: Locale; facts: readonly AccessFact[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1">
    {facts.map((fact) => (
      <li key={fact} className="inline-flex items-center gap-1">
        <Icon name="check" />
        <span>{textOf(locale, 'slots')(`place.fact.${fact}`)}</span>
      </li>
    ))}
  </ul>
)
