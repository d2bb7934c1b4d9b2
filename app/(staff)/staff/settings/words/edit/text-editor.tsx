'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { idle } from '#lib/forms/form-state.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import { isMuchLonger, MOST_LETTERS, type SaveRefusal } from '#lib/texts/rules.ts'
import { TextPreview } from './text-preview.tsx'

/** The problem comes as a whole sentence: it names what is missing. A 個人番号 does not travel back. */
export type EditorState =
  | { status: 'idle' }
  | { status: 'wrong'; value: string; problem: string; seen: number }
  | { status: 'refused'; value: string; reason: SaveRefusal }
  | { status: 'preview'; value: string; seen: number }

type Props = {
  action: (state: EditorState, form: FormData) => Promise<EditorState>
  /** The newest change that the page has shown. */
  seen: number
  locale: Locale
  value: string
  shipped: string
  examples: Record<string, string | number>
  words: {
    label: ReactNode
    hint: ReactNode
    muchLonger: ReactNode
    save: ReactNode
    problem: ReactNode
    refused: ReactNode
    refusals: Record<SaveRefusal, ReactNode>
    previewButton: ReactNode
    preview: {
      title: ReactNode
      lead: ReactNode
      broken: ReactNode
      standard: ReactNode
      contrast: ReactNode
    }
  }
}

/** A text to write, and below it at every letter what it will look like; without script, when the button is pressed. */
export function TextEditor({ action, seen, locale, value, shipped, examples, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const [answered, setAnswered] = useState(state)
  const [text, setText] = useState('value' in state ? state.value : value)
  if (answered !== state) {
    // What the server gives back stands in the field: a 個人番号 it does not give back.
    setAnswered(state)
    if ('value' in state) setText(state.value)
  }
  const isWrong = state.status === 'wrong'
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="seen" value={'seen' in state ? state.seen : seen} />
      {isWrong && (
        <ErrorSummary
          title={words.problem}
          answer={state}
          problems={[{ field: 'value', label: words.label, problem: state.problem }]}
        />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{words.refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      <TextArea
        name="value"
        label={words.label}
        hint={words.hint}
        error={isWrong && state.problem}
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={MOST_LETTERS}
        lang={languageTag(locale)}
        rows={5}
        className="max-w-none"
      />
      {isMuchLonger(text, shipped) && <Notice tone="warning" title={words.muchLonger} />}
      <TextPreview locale={locale} text={text} examples={examples} words={words.preview} />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="save" disabled={isSending}>
          {words.save}
        </Button>
        <noscript>
          <Button name="intent" value="preview" look="outline">
            {words.previewButton}
          </Button>
        </noscript>
      </div>
    </form>
  )
}
