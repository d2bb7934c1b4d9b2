'use client'

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react'
import { type KeptFormState, useKeptAction } from '#components/fields/use-kept-action.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FieldProblem, FormState } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'

type Line = Omit<ComponentProps<typeof TextField>, 'error' | 'required'>

export type FormWords = {
  required: ReactNode
  problems: Record<FieldProblem, ReactNode>
  /** Where a password has to be typed again after the server was not reached. */
  secretsAway: ReactNode
  /** For one problem, for two and so on. */
  problemsTitles: ReactNode[]
}

type Props<Reason extends string> = {
  locale: Locale
  action: (state: FormState<Reason>, form: FormData) => Promise<FormState<Reason>>
  /** What is asked, one line each; all of it is required. */
  lines: Line[]
  words: FormWords
  submit: ReactNode
  refusedTitle: ReactNode
  refusals: Record<Reason, ReactNode>
  /** The line that a code behind the # of the address belongs into, and what is said about it. */
  brought?: { line: string; said: ReactNode }
}

/** A form of a resident's account. What was typed stays after a mistake; secrets have to be typed again. */
export function AccountForm<Reason extends string>(props: Props<Reason>) {
  const { locale, lines, words, brought } = props
  const secrets = secretsOf(lines)
  const [state, send, isSending] = useKeptAction<Reason>(props.action, secrets)
  const form = useRef<HTMLFormElement>(null)
  const isBrought = useCodeOfAddress(form, brought?.line)
  const problems = state.status === 'invalid' ? state.problems : {}
  const wrong = lines.filter(({ name }) => problems[name])
  const wordsOf = (name: string) => {
    const problem = problems[name]
    return problem && words.problems[problem]
  }
  return (
    <form ref={form} action={send} noValidate className="space-y-6">
      <LocaleField locale={locale} />
      {wrong.length > 0 && (
        <ErrorSummary
          title={words.problemsTitles[wrong.length - 1]}
          answer={state}
          problems={wrong.map(({ name, label }) => ({ field: name, label, problem: wordsOf(name) }))}
        />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={props.refusedTitle}>
            <p>{props.refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      <AwayNotice answer={state.status === 'away' && state} body={secrets.length > 0 && words.secretsAway} />
      {brought && (
        <p role="status" className="font-bold">
          {isBrought && state.status === 'idle' && brought.said}
        </p>
      )}
      {lines.map((line) => (
        <TextField
          key={line.name}
          className="max-w-md"
          {...line}
          required={words.required}
          error={wordsOf(line.name)}
          defaultValue={typedBefore(line, state)}
        />
      ))}
      <Button size="large" disabled={isSending}>
        {props.submit}
      </Button>
    </form>
  )
}

const secretsOf = (lines: Line[]): string[] =>
  lines.filter(({ type }) => type === 'password').map(({ name }) => name)

/** What stands in a line again; a password never does. */
function typedBefore({ name, type, defaultValue }: Line, state: KeptFormState<string>) {
  if (state.status === 'idle') return defaultValue
  return type === 'password' ? undefined : state.typed[name]?.[0]
}

/**
 * A letter's QR code and a mail's link bring a code behind the # of the address, which no server sees. It moves into
 * its line and out of the address, so that neither the history nor a shared link keeps it.
 */
function useCodeOfAddress(form: { current: HTMLFormElement | null }, line: string | undefined): boolean {
  const [isBrought, setIsBrought] = useState(false)
  useEffect(() => {
    const code = new URLSearchParams(window.location.hash.slice(1)).get('code')
    const field = line && form.current?.elements.namedItem(line)
    if (!(code && field instanceof HTMLInputElement)) return
    field.value = code
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
    setIsBrought(true)
  }, [form, line])
  return isBrought
}
