'use client'

import type { ReactNode } from 'react'
import { useHasScript } from '#components/reservations/use-has-script.ts'
import { Button } from '#components/ui/button.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Variable } from './variables.ts'

type Props = {
  variables: readonly Variable[]
  /** The language of the examples. */
  lang: string
  onInsert: (form: string) => void
  words: Record<'title' | 'lead' | 'insert' | 'variable' | 'meaning' | 'example', ReactNode>
}

/** The variables of a notice with examples: written where the cursor is at a press, or copied by hand without script. */
export function VariableList({ variables, lang, onInsert, words }: Props) {
  const hasScript = useHasScript()
  return (
    <details className="more" open>
      <summary>{words.title}</summary>
      <p className="field-hint">{words.lead}</p>
      <div className="max-h-[36rem] overflow-y-auto">
        <Table id="variables" caption={words.title} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{words.variable}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {variables.map(({ name, form, meaning, example }) => (
              <tr key={name}>
                <th scope="row" className="space-y-2 font-normal">
                  <code className="block whitespace-pre">{form}</code>
                  {hasScript && (
                    <Button type="button" look="outline" size="small" onClick={() => onInsert(form)}>
                      {words.insert}
                      <VisuallyHidden> {meaning}</VisuallyHidden>
                    </Button>
                  )}
                </th>
                <td className="min-w-48 space-y-1">
                  <p>{meaning}</p>
                  {example && (
                    <p className="field-hint break-words">
                      {words.example} <span lang={lang}>{example}</span>
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  )
}
