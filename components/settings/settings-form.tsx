'use client'

import { type ReactNode, useActionState } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import {
  type AskedState,
  type FieldProblem,
  type FormState,
  idle,
  type ShownState,
  type Typed,
} from '#lib/forms/form-state.ts'
import { SectionFields, type SettingsSection } from './section-fields.tsx'
import { labelOf, wrongNames } from './settings-field.ts'
import { WhatItDoes } from './what-it-does.tsx'
import { type WorkCount, Working } from './working.tsx'

export type SettingsFormWords = {
  save: ReactNode
  /** Beside the button while the act lasts. */
  working: ReactNode
  /** Above what a form would do, and the button that does it. */
  asked: ReactNode
  agree: ReactNode
  refused: ReactNode
  /** Above what was typed before and is not saved yet. */
  kept: ReactNode
  required: ReactNode
  otherLanguages: ReactNode
  /** For one problem, for two … */
  problemsTitles: ReactNode[]
  problems: Record<FieldProblem, ReactNode>
}

type State<Reason extends string, Shown> = FormState<Reason> | AskedState | ShownState<Shown>

export type SettingsFormProps<Reason extends string, Shown = never> = {
  /** Does not look at the state before: any action of a form will do. */
  action: (state: never, form: FormData) => Promise<State<Reason, Shown>>
  sections: SettingsSection[]
  /** What the form carries unseen, such as the newest change it was filled in with. */
  hidden?: Record<string, string | number>
  words: SettingsFormWords
  /** Instead of the word for saving: what the button does. */
  submit?: ReactNode
  /** What cannot be taken back looks like it. */
  isDangerous?: boolean
  refusals: Record<Reason, ReactNode>
  /** What to call fields among the children in the list of problems. */
  labels?: Record<string, string>
  /** What the form has to say when it is opened already: what is wrong with a form that came by address. */
  initial?: FormState<Reason>
  /** What was typed before its author had to prove themselves again; it stands in the fields and is not saved yet. */
  kept?: Typed
  /** Between the fields and the button: a preview, more buttons. */
  children?: ReactNode
  /** Where an act takes a while for many: how far it has come. */
  progress?: WorkCount
  /** A second button that saves nothing, and what is shown below the form after it. */
  preview?: { button: ReactNode; show: (shown: Shown) => ReactNode }
}

/** A form of the settings. What was typed stays after a mistake or a refusal. */
export function SettingsForm<Reason extends string, Shown = never>(props: SettingsFormProps<Reason, Shown>) {
  const { sections, hidden = {}, words, preview } = props
  const action = props.action as (
    state: State<Reason, Shown>,
    form: FormData,
  ) => Promise<State<Reason, Shown>>
  const opened = props.initial ?? idle
  const [state, send, isSending] = useActionState<State<Reason, Shown>, FormData>(action, opened)
  const before = state.status === 'idle' ? props.kept : undefined
  const typed = state.status === 'idle' ? before : state.typed
  const problems = state.status === 'invalid' ? state.problems : {}
  const fields = sections.flatMap((section) => section.fields)
  const names = [
    ...wrongNames(fields, problems),
    ...Object.keys(props.labels ?? {}).filter((name) => problems[name]),
  ]
  const wrong = names.map((name) => ({
    field: name,
    label: props.labels?.[name] ?? labelOf(fields, name),
    problem: words.problems[problems[name] ?? 'invalid'],
  }))
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.problem
  const form = (
    <form action={send} noValidate className="space-y-8">
      <HiddenFields hidden={hidden} typed={typed} isSeen={state.status === 'refused'} />
      {before && <Notice tone="warning" role="status" title={words.kept} />}
      {wrong.length > 0 && (
        <ErrorSummary title={words.problemsTitles[wrong.length - 1]} problems={wrong} answer={state} />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>
              {props.refusals[state.reason]} {state.named?.join(', ')}
            </p>
          </Notice>
        </Announced>
      )}
      {sections.map((section) => (
        <SectionFields
          key={section.fields[0]?.name}
          section={section}
          typed={typed}
          errorOf={errorOf}
          words={words}
        />
      ))}
      {props.children}
      {state.status === 'asked' && <WhatItDoes answer={state} title={words.asked} />}
      <div className="flex flex-wrap gap-3">
        <Button look={props.isDangerous ? 'danger' : 'solid'} disabled={isSending}>
          {state.status === 'asked' ? words.agree : (props.submit ?? words.save)}
        </Button>
        {preview && (
          <Button look="outline" name="intent" value="preview" disabled={isSending}>
            {preview.button}
          </Button>
        )}
        <span aria-live="polite" className="flex flex-wrap items-center gap-3">
          {isSending && <Working words={words.working} count={props.progress} />}
        </span>
      </div>
    </form>
  )
  if (state.status !== 'shown') return form
  return (
    <div className="space-y-8">
      {form}
      <Announced answer={state}>{preview?.show(state.shown)}</Announced>
    </div>
  )
}

type HiddenProps = {
  hidden: Record<string, string | number>
  typed: Typed | undefined
  /** Whether who fills it in has been told what stands there now. */
  isSeen: boolean
}

/**
 * What the form was opened with stays with it over a mistake and a question, also where its page was made anew for them;
 * after a refusal it has what stands there now.
 */
const HiddenFields = ({ hidden, typed, isSeen }: HiddenProps) =>
  Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={(isSeen ? undefined : typed?.[name]?.[0]) ?? value} />
  ))
