'use client'

import { type ReactNode, useActionState } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import type { SaveRefusal } from '#lib/texts/rules.ts'

export type TermRow = { name: string; screen: string; text: string; after: string; cannot: ReactNode }

type State = FormState<SaveRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  hidden: Record<string, string | number>
  lang: Locale
  rows: TermRow[]
  words: {
    found: ReactNode
    tick: string
    screen: ReactNode
    before: ReactNode
    after: ReactNode
    apply: ReactNode
    nothing: ReactNode
    refused: ReactNode
    refusals: Record<SaveRefusal, ReactNode>
  }
}

/** The texts that would change, each to be ticked; one button changes them all. */
export function TermForm({ action, hidden, lang, rows, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const ticked = state.status === 'refused' ? state.typed.texts : undefined
  return (
    <form action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        // Over a mistake it keeps what it was opened with; after a refusal it has what stands there now.
        <input
          key={name}
          type="hidden"
          name={name}
          value={(state.status === 'invalid' ? state.typed[name]?.[0] : undefined) ?? value}
        />
      ))}
      {state.status !== 'idle' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{state.status === 'refused' ? words.refusals[state.reason] : words.nothing}</p>
          </Notice>
        </Announced>
      )}
      <Table id="found" caption={words.found}>
        <thead>
          <tr>
            <th scope="col">{words.tick}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.screen}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.name}
              row={row}
              isTicked={ticked?.includes(row.name) ?? true}
              lang={languageTag(lang)}
              tick={words.tick}
            />
          ))}
        </tbody>
      </Table>
      <Button disabled={isSending}>{words.apply}</Button>
    </form>
  )
}

type RowProps = { row: TermRow; isTicked: boolean; lang: string; tick: string }

function Row({ row, isTicked, lang, tick }: RowProps) {
  const { name, screen, text, after, cannot } = row
  return (
    <tr>
      <td>
        <label className="choice">
          <input
            type="checkbox"
            name="texts"
            value={name}
            defaultChecked={isTicked && !cannot}
            disabled={Boolean(cannot)}
          />
          <span className="sr-only">{`${tick} ${name}`}</span>
        </label>
      </td>
      <td className="min-w-56" lang={lang}>
        {text}
      </td>
      <td className="min-w-56">
        <span lang={lang}>{after}</span>
        {cannot && <p className="field-error">{cannot}</p>}
      </td>
      <td>
        {screen}
        <p className="field-hint break-all">{name}</p>
      </td>
    </tr>
  )
}
