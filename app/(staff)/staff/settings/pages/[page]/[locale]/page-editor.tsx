'use client'

import { type ReactNode, useActionState } from 'react'
import { PageText } from '#components/pages/page-text.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { type FieldProblem, type FieldProblems, idle } from '#lib/forms/form-state.ts'
import type { PageRefusal } from '#lib/settings/rules.ts'

/** A text is longer than what forms keep of a field, so it travels whole. A 個人番号 does not travel back. */
export type EditorState =
  | { status: 'idle' }
  | { status: 'invalid'; problems: FieldProblems; body: string; seen: number }
  | { status: 'refused'; reason: PageRefusal; body: string }
  | { status: 'preview'; body: string; seen: number }

type Props = {
  action: (state: EditorState, form: FormData) => Promise<EditorState>
  body: string
  /** The newest change that the page has shown. */
  seen: number
  lang: string
  words: {
    body: ReactNode
    hint: ReactNode
    required: ReactNode
    preview: ReactNode
    previewTitle: ReactNode
    save: ReactNode
    problem: ReactNode
    refused: ReactNode
    refusals: Record<PageRefusal, ReactNode>
    problems: Record<FieldProblem, ReactNode>
  }
}

/** The text of a page to write in, and below it, when asked for, as residents will see it. */
export function PageEditor({ action, body, seen, lang, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.body : undefined
  const typed = 'body' in state ? state.body : body
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="seen" value={'seen' in state ? state.seen : seen} />
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{words.refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      {problem && (
        <ErrorSummary
          title={words.problem}
          answer={state}
          problems={[{ field: 'body', label: words.body, problem: words.problems[problem] }]}
        />
      )}
      <TextArea
        name="body"
        label={words.body}
        hint={words.hint}
        required={words.required}
        error={problem && words.problems[problem]}
        defaultValue={typed}
        lang={lang}
        rows={24}
        className="max-w-none font-mono"
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="save" disabled={isSending}>
          {words.save}
        </Button>
        <Button name="intent" value="preview" look="outline" disabled={isSending}>
          {words.preview}
        </Button>
      </div>
      {state.status === 'preview' && (
        <section aria-labelledby="preview" className="space-y-3">
          <Heading level={2} size={3} id="preview">
            {words.previewTitle}
          </Heading>
          <Panel lang={lang}>
            <PageText lang={lang}>{state.body}</PageText>
          </Panel>
        </section>
      )}
    </form>
  )
}
