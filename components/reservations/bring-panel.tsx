import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { type Checklist, checklistInWords } from '#lib/services/rules.ts'
import { wordsOf } from '#lib/words.ts'

type Props = { locale: Locale; checklist: Checklist }

/** 持ち物: what each person of the visit brings, and the lists of documents that are spoken of. */
export function BringPanel({ locale, checklist }: Props) {
  const t = textOf(locale, 'reservations')
  const { lists, documents } = checklistInWords(checklist, wordsOf(locale, 'services'), locale)
  const filled = lists.filter(({ items }) => items.length > 0)
  return (
    <Panel className="space-y-5">
      <Heading level={2}>{t('bring.title')}</Heading>
      {filled.length === 0 && <p>{t('bring.none')}</p>}
      {filled.map(({ heading, items }) => (
        <div key={heading}>
          {heading && <Heading level={3}>{withRuby(heading)}</Heading>}
          <ul className="list-disc space-y-1 pl-6">
            {items.map(({ text, anyOf }) => (
              <li key={text}>
                {withRuby(text)}
                {anyOf.length > 0 && <AnyOf {...{ locale, anyOf }} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {documents.map(({ name, documents: listed }) => (
        <div key={name}>
          <Heading level={3}>{withRuby(name)}</Heading>
          <ul className="document-list">
            {listed.map((document) => (
              <li key={document}>{withRuby(document)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  )
}

/** The ways to prove identity, of which one is enough. */
function AnyOf({ locale, anyOf }: { locale: Locale; anyOf: readonly string[] }) {
  const [only] = anyOf
  if (only && anyOf.length === 1) return <span className="block pl-4">{withRuby(only)}</span>
  return (
    <div className="pl-4">
      {textOf(locale, 'reservations')('bring.anyOf')}
      <ul className="list-disc pl-6">
        {anyOf.map((sum) => (
          <li key={sum}>{withRuby(sum)}</li>
        ))}
      </ul>
    </div>
  )
}
