'use client'

import type { ReactNode } from 'react'
import type { Variable } from '#components/notices/variables-in-words.ts'
import { AwaitsScript } from '#components/ui/awaits-script.tsx'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'

type Props = {
  variables: readonly Variable[]
  /** The language of the examples. */
  lang: string
  onInsert: (form: string) => void
  words: Record<'title' | 'lead' | 'insert' | 'example', ReactNode>
}

/** A scrolling region must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

/** The variables of a notice with examples: written where the cursor is at a press, or copied by hand without script. */
export function VariableList({ variables, lang, onInsert, words }: Props) {
  return (
    <div className="space-y-2">
      <h2 id="variables" className="field-label">
        {words.title}
      </h2>
      <p className="field-hint">{words.lead}</p>
      <section
        aria-labelledby="variables"
        className="relative max-h-[36rem] overflow-y-auto rounded-lg border px-4"
        {...reachable}
      >
        <ul className="divide-y">
          {variables.map(({ name, form, meaning, example }) => (
            <li key={name} className="space-y-1 py-3">
              <p>{meaning}</p>
              <div className="flex flex-wrap items-start justify-between gap-2">
                <code className="min-w-0 whitespace-pre-wrap break-words">{form}</code>
                <AwaitsScript>
                  <Button type="button" look="outline" size="small" onClick={() => onInsert(form)}>
                    {words.insert}
                    <VisuallyHidden> {meaning}</VisuallyHidden>
                  </Button>
                </AwaitsScript>
              </div>
              {example && (
                <p className="field-hint break-words">
                  {words.example} <span lang={lang}>{example}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
