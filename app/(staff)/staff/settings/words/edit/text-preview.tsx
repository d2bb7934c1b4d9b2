import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { type Locale, languageTag } from '#lib/locales.ts'
import { exampleOf } from '#lib/texts/rules.ts'

type Props = {
  locale: Locale
  text: string
  /** What stands in its places here. */
  examples: Record<string, string | number>
  words: { title: ReactNode; lead: ReactNode; broken: ReactNode; standard: ReactNode; contrast: ReactNode }
}

/** A text as residents see it, in the colours of both themes. */
export function TextPreview({ locale, text, examples, words }: Props) {
  const shown = exampleOf(locale, text, examples)
  const themes = [
    { theme: 'standard', name: words.standard },
    { theme: 'contrast', name: words.contrast },
  ]
  return (
    <section aria-labelledby="preview" className="space-y-3">
      <Heading level={2} size={4} id="preview">
        {words.title}
      </Heading>
      <p className="field-hint">{shown === null ? words.broken : words.lead}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {themes.map(({ theme, name }) => (
          <figure key={theme} className="space-y-1">
            <figcaption className="field-hint">{name}</figcaption>
            <div data-theme={theme} className="panel bg-page text-ink">
              <p
                lang={languageTag(locale)}
                data-ruby={locale === 'ja-easy' ? '' : undefined}
                className={`min-h-8 break-words ${locale === 'ja-easy' ? 'leading-loose' : ''}`}
              >
                {shown === null ? '' : withRuby(shown)}
              </p>
            </div>
          </figure>
        ))}
      </div>
    </section>
  )
}
