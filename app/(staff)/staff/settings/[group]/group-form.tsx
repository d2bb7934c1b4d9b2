'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import type { SaveRefusal } from '#lib/settings/rules.ts'

export type FormField = {
  name: string
  label: string
  hint: ReactNode
  value: string
  lang: string | undefined
  isShort: boolean
  isNumeric: boolean
  isRequired: boolean
  options: { value: string; label: string }[] | undefined
}

type State = FormState<SaveRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  /** The newest change this form was filled in with. */
  seen: number
  fields: FormField[]
  words: {
    save: ReactNode
    /** For one problem, for two … */
    problemsTitles: ReactNode[]
    refused: ReactNode
    refusals: Record<SaveRefusal, ReactNode>
    problems: Record<FieldProblem, ReactNode>
  }
}

/** The settings of one group. What was typed stays after a mistake or a refusal. */
export function GroupForm({ action, seen, fields, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const typed = state.status === 'idle' ? undefined : state.typed
  const problems = state.status === 'invalid' ? state.problems : {}
  const wrong = fields.flatMap(({ name, label }) => {
    const problem = problems[name]
    return problem ? [{ field: name, label, problem: words.problems[problem] }] : []
  })
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="seen" value={seen} />
      {wrong.length > 0 && (
        <ErrorSummary title={words.problemsTitles[wrong.length - 1]} problems={wrong} answer={state} />
      )}
      {state.status === 'refused' && (
        <Notice tone="danger" role="alert" title={words.refused}>
          <p>{words.refusals[state.reason]}</p>
        </Notice>
      )}
      {fields.map((field) => (
        <SettingField
          key={field.name}
          field={field}
          value={typed?.[field.name]?.[0] ?? field.value}
          error={wrong.find(({ field: name }) => name === field.name)?.problem}
        />
      ))}
      <Button disabled={isSending}>{words.save}</Button>
    </form>
  )
}

function SettingField({ field, value, error }: { field: FormField; value: string; error: ReactNode }) {
  const { name, label, hint, options, lang } = field
  const frame = { name, label, hint, error }
  if (options)
    // A select keeps its first choice when it is drawn again; another key makes it a new one.
    return <SelectField key={value} {...frame} options={options} defaultValue={value} />
  return (
    <TextField
      {...frame}
      lang={lang}
      defaultValue={value}
      aria-required={field.isRequired || undefined}
      inputMode={field.isNumeric ? 'numeric' : undefined}
      autoComplete="off"
      className={field.isShort ? 'max-w-48' : undefined}
    />
  )
}
