import { patternInWords } from '#components/openings/pattern-in-words.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { KeptPattern } from '#lib/openings/rules.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  counter: { id: string; name: LocalizedText }
  patterns: KeptPattern[]
  today: Day
}

/** The opening rules of a counter as sentences; those that have ended are folded away. */
export function CounterRules({ locale, counter, patterns, today }: Props) {
  const t = textOf(locale, 'openings')
  const [ended, current] = [true, false].map((wanted) =>
    patterns.filter(({ validUntil }) => (validUntil !== null && validUntil < today) === wanted),
  ) as [KeptPattern[], KeptPattern[]]
  return (
    <section aria-labelledby={`rules-${counter.id}`}>
      <Panel className="space-y-3">
        <Heading level={2} size={4} id={`rules-${counter.id}`}>
          {t('rules.of', { counter: localized(counter.name, locale) })}
        </Heading>
        {current.length === 0 && <p>{t('rules.none')}</p>}
        <Sentences locale={locale} patterns={current} />
        {ended.length > 0 && (
          <details className="more">
            <summary>{t('rules.ended')}</summary>
            <div className="mt-3">
              <Sentences locale={locale} patterns={ended} />
            </div>
          </details>
        )}
        <ButtonLink
          look="outline"
          size="small"
          href={`/staff/settings/calendar/rules/new?counter=${counter.id}`}
        >
          {t('rules.add_to', { counter: localized(counter.name, locale) })}
        </ButtonLink>
      </Panel>
    </section>
  )
}

const Sentences = ({ locale, patterns }: { locale: StaffLocale; patterns: KeptPattern[] }) => (
  <ul className="list-disc space-y-1 pl-5">
    {patterns.map((pattern) => (
      <li key={pattern.rows[0]?.id}>
        <Link href={`/staff/settings/calendar/rules/${pattern.rows[0]?.id}`}>
          {patternInWords(pattern, locale)}
        </Link>
      </li>
    ))}
  </ul>
)
