'use client'

import { type FocusEvent, type ReactNode, useActionState, useRef } from 'react'
import type { Field, Problems } from '#components/notices/fault-words.ts'
import type { Variable } from '#components/notices/variables-in-words.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { PaperKind } from '#lib/documents/rules.ts'
import { idle } from '#lib/forms/form-state.ts'
import type { Letter } from '#lib/notices/rules.ts'
import type { editorWords } from './editor-words.tsx'
import { FixedParts } from './fixed-parts.tsx'
import { TextPreview } from './text-preview.tsx'
import { Trials } from './trials.tsx'
import { VariableList } from './variable-list.tsx'

type Typed = Record<Field, string>

/** A text is longer than what forms keep of a field, so it travels whole. */
export type EditorState =
  | { status: 'idle' }
  | { status: 'wrong'; problems: Problems; typed: Typed; seen: number }
  | { status: 'refused'; reason: 'changed_meanwhile' | 'no_email'; typed: Typed }
  | { status: 'preview'; letter: Letter; isSent: boolean; typed: Typed; seen: number }

type Props = {
  action: (state: EditorState, form: FormData) => Promise<EditorState>
  template: { subject: string; body: string }
  /** The newest change that the page has shown. */
  seen: number
  lang: string
  /** What is printed and not mailed. */
  paper: { kind: PaperKind; address: string } | null
  /** Only a text about a reservation or a resident can be filled with one, and only by who may see those. */
  mayFill: boolean
  variables: readonly Variable[]
  /** Where a trial is sent to: the writer's own address, if they have one. */
  ownEmail: string | null
  words: ReturnType<typeof editorWords> & {
    required: ReactNode
    problemsTitles: ReactNode[]
    refused: ReactNode
    save: ReactNode
  }
}

/** A text to write in, its variables beside it, and below, when asked for, the mail or paper that comes of it. */
export function TemplateEditor(props: Props) {
  const { action, template, seen, lang, paper, mayFill, variables, ownEmail, words } = props
  const [state, send, isSending] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)
  const lastField = useRef('body')
  const typed = 'typed' in state ? state.typed : { ...template, number: '' }
  const problems = state.status === 'wrong' ? state.problems : {}
  const fields: Field[] = ['subject', 'body', ...(mayFill ? (['number'] as const) : [])]
  const wrong = fields.flatMap((field) => {
    const problem = problems[field]
    return problem ? [{ field, label: words.label[field], problem }] : []
  })
  const frame = (field: Field) => ({
    name: field,
    label: words.label[field],
    hint: words.hint[field],
    error: problems[field],
    defaultValue: typed[field],
  })
  const remember = ({ target }: FocusEvent<HTMLElement>) => {
    lastField.current = target.id
  }
  const insert = (written: string) => {
    const field = form.current?.elements.namedItem(lastField.current)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.setRangeText(written, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
      field.focus()
    }
  }
  return (
    <form ref={form} action={send} noValidate className="space-y-6">
      <input type="hidden" name="seen" value={'seen' in state ? state.seen : seen} />
      {wrong.length > 0 && (
        <ErrorSummary title={words.problemsTitles[wrong.length - 1]} answer={state} problems={wrong} />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{words.refusal[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-6">
          <TextField
            {...frame('subject')}
            required={words.required}
            lang={lang}
            onFocus={remember}
            className="max-w-none"
          />
          <TextArea
            {...frame('body')}
            required={words.required}
            lang={lang}
            rows={24}
            onFocus={remember}
            className="max-w-none font-mono"
          />
          <Button name="intent" value="save" disabled={isSending}>
            {words.save}
          </Button>
        </div>
        <div className="space-y-6">
          {paper && <FixedParts paper={paper.kind} words={words} />}
          <VariableList variables={variables} lang={lang} onInsert={insert} words={words.variables} />
        </div>
      </div>
      <Trials
        frame={frame}
        mayFill={mayFill}
        ownEmail={ownEmail}
        isSending={isSending}
        paperAddress={paper?.address ?? null}
        words={words}
      />
      {state.status === 'preview' && <TextPreview state={state} paper={paper?.kind ?? null} words={words} />}
    </form>
  )
}
