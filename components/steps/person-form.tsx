'use client'

import type { ReactNode } from 'react'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FieldProblem, FormState } from '#lib/forms/form-state.ts'
import type { StepRefusal } from '#lib/steps/rules.ts'

export type SeenPerson = { number: string; position: number; version: number }

/** A field of such a form: ticks, a choice, or a line to type. */
export type PersonField = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: ReactNode
} & (
  | { kind: 'ticks'; choices: { value: string; label: ReactNode }[] }
  | { kind: 'choice'; options: Option[]; first?: string }
  | { kind: 'line' }
)

type Props = {
  action: (state: FormState<StepRefusal>, form: FormData) => Promise<FormState<StepRefusal>>
  person: SeenPerson
  /** The step it is about, where it is about one. */
  step?: string
  fields?: PersonField[]
  submit: ReactNode
  /** A line that opens the form; it stays open when something is wrong, also on the page that comes without script. */
  folded?: { title: ReactNode; lead?: ReactNode }
  look?: 'solid' | 'outline' | 'danger'
  words: { problems: Record<FieldProblem, ReactNode>; refusals: Record<StepRefusal, ReactNode> }
}

/** One act about one person of a visit. What was ticked and typed stays when it is refused, or the server is not reached. */
export function PersonForm({ action, person, step, fields = [], look = 'solid', ...shown }: Props) {
  const { submit, folded, words } = shown
  const [state, send, isSending] = useKeptAction<StepRefusal>(action)
  const typed = state.status === 'idle' ? {} : state.typed
  const errorOf = (name: string) => {
    const problem = state.status === 'invalid' ? state.problems[name] : undefined
    return problem && words.problems[problem]
  }
  const form = (
    <form action={send} noValidate className="person-form">
      <AwayNotice answer={state.status === 'away' && state} />
      {state.status === 'refused' && (
        <Notice tone="danger" role="alert">
          {words.refusals[state.reason]}
        </Notice>
      )}
      <input type="hidden" name="number" value={person.number} />
      <input type="hidden" name="position" value={person.position} />
      <input type="hidden" name="version" value={person.version} />
      {step && <input type="hidden" name="step" value={step} />}
      {fields.map((field) => (
        <OneField
          key={`${field.name} ${typed[field.name]?.join(' ')}`}
          field={field}
          typed={typed[field.name]}
          error={errorOf(field.name)}
        />
      ))}
      <Button size="large" look={look} disabled={isSending}>
        {submit}
      </Button>
    </form>
  )
  if (!folded) return form
  return (
    <details className="person-more" open={state.status !== 'idle'}>
      <summary className="link">{folded.title}</summary>
      {folded.lead && <p>{folded.lead}</p>}
      {form}
    </details>
  )
}

type FieldProps = { field: PersonField; typed: string[] | undefined; error: ReactNode }

function OneField({ field, typed, error }: FieldProps) {
  const { name, label, hint, required } = field
  const frame = { name, label, hint, error, required }
  if (field.kind === 'ticks') return <CheckboxGroup {...frame} choices={field.choices} chosen={typed ?? []} />
  if (field.kind === 'choice')
    return <SelectField {...frame} options={field.options} defaultValue={typed?.[0] ?? field.first} />
  return <TextField {...frame} defaultValue={typed?.[0]} autoComplete="off" />
}
