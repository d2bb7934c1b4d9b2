'use client'

import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'

export type OpenRefusal = 'wrong_key' | 'too_many_tries'

type State = FormState<OpenRefusal>

type Field = 'number' | 'accessKey'

type Props = {
  locale: Locale
  action: (state: State, form: FormData) => Promise<State>
  words: {
    labels: Record<Field, ReactNode>
    hints: Record<Field, ReactNode>
    required: ReactNode
    submit: ReactNode
    filled: ReactNode
    /** For one problem and for two. */
    problemsTitles: ReactNode[]
    problems: Record<FieldProblem, ReactNode>
    refusedTitle: ReactNode
    refusals: Record<OpenRefusal, ReactNode>
  }
}

/** Number and access key. The number stays after a mistake, the key has to be typed again. */
export function LookupForm({ locale, action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)
  const [isFilled, setIsFilled] = useState(false)
  useEffect(() => setIsFilled(fillFromAddress(form.current)), [])
  const isJustFilled = isFilled && state.status === 'idle'
  const problems = state.status === 'invalid' ? Object.entries(state.problems) : []
  const errorOf = (field: Field) => {
    const problem = state.status === 'invalid' && state.problems[field]
    return problem ? words.problems[problem] : undefined
  }
  return (
    <form ref={form} action={send} noValidate className="space-y-6">
      <LocaleField locale={locale} />
      {problems.length > 0 && (
        <ErrorSummary
          title={words.problemsTitles[problems.length - 1]}
          answer={state}
          problems={problems.map(([field, problem]) => ({
            field,
            label: words.labels[field as Field],
            problem: words.problems[problem],
          }))}
        />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refusedTitle}>
            <p>{words.refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      <p role="status" className="font-bold">
        {isJustFilled && words.filled}
      </p>
      <TextField
        name="number"
        label={words.labels.number}
        hint={words.hints.number}
        error={errorOf('number')}
        required={words.required}
        defaultValue={state.status === 'idle' ? undefined : state.typed.number?.[0]}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-xs font-mono"
      />
      <TextField
        name="accessKey"
        label={words.labels.accessKey}
        hint={words.hints.accessKey}
        error={errorOf('accessKey')}
        required={words.required}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        className="max-w-xs font-mono"
      />
      <Button size="large" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}

/**
 * The QR code brings number and key behind the # of the address, which no server sees. They move into the fields and
 * out of the address, so that neither the history nor a shared link keeps the key.
 */
function fillFromAddress(form: HTMLFormElement | null): boolean {
  const brought = new URLSearchParams(window.location.hash.slice(1))
  const [number, key] = [brought.get('number'), brought.get('key')]
  const [numberField, keyField] = [form?.elements.namedItem('number'), form?.elements.namedItem('accessKey')]
  if (!number || !key) return false
  if (numberField instanceof HTMLInputElement) numberField.value = number
  if (keyField instanceof HTMLInputElement) keyField.value = key
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
  return true
}
