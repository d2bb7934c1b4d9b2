'use client'

import { type ReactNode, useActionState } from 'react'
import { LetterView } from '#components/notices/letter-view.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FieldProblems, idle } from '#lib/forms/form-state.ts'
import type { Letter, TemplateRefusal } from '#lib/notices/rules.ts'

type Typed = { subject: string; body: string; number: string; recipient: string }

/** A text is longer than what forms keep of a field, so it travels whole. */
export type EditorState =
  | { status: 'idle' }
  | { status: 'invalid'; problems: FieldProblems; typed: Typed }
  | { status: 'refused'; reason: TemplateRefusal | 'no_visit'; detail: string; typed: Typed }
  | { status: 'preview'; letter: Letter; isSent: boolean; typed: Typed }

type Field = keyof Typed

type Props = {
  action: (state: EditorState, form: FormData) => Promise<EditorState>
  template: { subject: string; body: string }
  lang: string
  /** Only a notice about a reservation can be filled with one. */
  hasVisit: boolean
  words: {
    label: Record<Field, string>
    hint: Record<Field, ReactNode>
    required: ReactNode
    problemsTitles: ReactNode[]
    problems: Record<FieldProblem, ReactNode>
    refused: ReactNode
    refusals: Record<TemplateRefusal | 'no_visit', string>
    save: ReactNode
    preview: ReactNode
    previewTitle: ReactNode
    test: ReactNode
    sent: ReactNode
  }
}

/** The text of a notice to write in, and below it, when asked for, the mail that comes of it. */
export function TemplateEditor({ action, template, lang, hasVisit, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const typed = 'typed' in state ? state.typed : { ...template, number: '', recipient: '' }
  const problems = state.status === 'invalid' ? state.problems : {}
  const fields: Field[] = ['subject', 'body', ...(hasVisit ? (['number'] as const) : []), 'recipient']
  const wrong = fields.flatMap((field) => {
    const problem = problems[field]
    return problem ? [{ field, label: words.label[field], problem: words.problems[problem] }] : []
  })
  const frame = (field: Field) => ({
    name: field,
    label: words.label[field],
    hint: words.hint[field],
    error: wrong.find((each) => each.field === field)?.problem,
    defaultValue: typed[field],
  })
  return (
    <form action={send} noValidate className="space-y-6">
      {wrong.length > 0 && (
        <ErrorSummary title={words.problemsTitles[wrong.length - 1]} answer={state} problems={wrong} />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{words.refusals[state.reason].replace('#', state.detail)}</p>
          </Notice>
        </Announced>
      )}
      <TextField {...frame('subject')} required={words.required} lang={lang} className="max-w-none" />
      <TextArea
        {...frame('body')}
        required={words.required}
        lang={lang}
        rows={24}
        className="max-w-none font-mono"
      />
      <Button name="intent" value="save" disabled={isSending}>
        {words.save}
      </Button>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="space-y-3">
          {hasVisit && <TextField {...frame('number')} inputMode="numeric" autoComplete="off" />}
          <Button name="intent" value="preview" look="outline" disabled={isSending}>
            {words.preview}
          </Button>
        </div>
        <div className="space-y-3">
          <TextField {...frame('recipient')} type="email" autoComplete="email" />
          <Button name="intent" value="test" look="outline" disabled={isSending}>
            {words.test}
          </Button>
        </div>
      </div>
      {state.status === 'preview' && (
        <Announced answer={state}>
          <section aria-labelledby="preview" className="space-y-3">
            {state.isSent && <Notice tone="success" role="status" title={words.sent} />}
            <Heading level={2} size={3} id="preview">
              {words.previewTitle}
            </Heading>
            <LetterView letter={state.letter} />
          </section>
        </Announced>
      )}
    </form>
  )
}
