'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { FormWords } from '#components/account/account-form.tsx'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { AwaitsScript } from '#components/ui/awaits-script.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FieldProblem, FormState } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import { changePasswordInput, newPasswordInput } from '#lib/residents/input.ts'
import { isLongEnough } from '#lib/residents/rules.ts'

type Field = 'current' | 'password' | 'again'

type Props<Reason extends string> = {
  locale: Locale
  action: (state: FormState<Reason>, form: FormData) => Promise<FormState<Reason>>
  /** The ID the password is for: password managers keep both together. */
  number: string
  words: FormWords &
    Record<
      'password' | 'again' | 'hint' | 'show' | 'tooShort' | 'longEnough' | 'refusedTitle' | 'submit',
      ReactNode
    > & {
      /** The label of the password so far, where it is asked too. */
      current?: ReactNode
    }
  refusals: Record<Reason, ReactNode>
}

/** A new password, typed twice; with script it can be shown, and says at once whether it is long enough. */
export function NewPasswordForm<Reason extends string>(props: Props<Reason>) {
  const { words, refusals } = props
  const fields: Field[] = words.current ? ['current', 'password', 'again'] : ['password', 'again']
  const [state, send, isSending] = useKeptAction<Reason>(props.action, fields)
  const [isShown, setIsShown] = useState(false)
  const schema = words.current ? changePasswordInput : newPasswordInput
  const form = useForm<Record<Field, string>>({ resolver: zodResolver(schema as typeof changePasswordInput) })
  const typed = useWatch({ control: form.control, name: 'password' }) ?? ''
  useEffect(() => {
    if (state.status !== 'idle') form.reset({ current: '', password: '', again: '' })
  }, [state, form])

  const wordsOf = (field: Field): ReactNode => {
    const told = state.status === 'invalid' ? state.problems[field] : undefined
    const problem = (form.formState.errors[field]?.message as FieldProblem | undefined) ?? told
    return problem && words.problems[problem]
  }
  const wrong = fields.filter((field) => wordsOf(field) !== undefined)
  const label = (field: Field) => words[field]
  const lengthSaid = typed !== '' && (isLongEnough(typed) ? words.longEnough : words.tooShort)
  return (
    <form
      action={send}
      onSubmit={(event) => {
        const filled = new FormData(event.currentTarget)
        return form.handleSubmit(() => startTransition(() => send(filled)))(event)
      }}
      noValidate
      className="space-y-6"
    >
      <LocaleField locale={props.locale} />
      <input
        type="text"
        autoComplete="username"
        value={props.number}
        readOnly
        hidden
        aria-hidden="true"
        tabIndex={-1}
      />
      {wrong.length > 0 && (
        <ErrorSummary
          title={words.problemsTitles[wrong.length - 1]}
          answer={[state, form.formState.submitCount].join()}
          problems={wrong.map((field) => ({ field, label: label(field), problem: wordsOf(field) }))}
        />
      )}
      {state.status === 'refused' && wrong.length === 0 && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refusedTitle}>
            <p>{refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      <AwayNotice answer={wrong.length === 0 && state.status === 'away' && state} body={words.secretsAway} />
      {fields.map((field) => (
        <TextField
          key={field}
          {...form.register(field)}
          type={isShown ? 'text' : 'password'}
          label={label(field)}
          hint={field === 'password' && words.hint}
          required={words.required}
          error={wordsOf(field)}
          autoComplete={field === 'current' ? 'current-password' : 'new-password'}
          autoCapitalize="none"
          spellCheck={false}
          className="max-w-md"
        />
      ))}
      <p role="status">{lengthSaid}</p>
      <AwaitsScript>
        <label className="choice">
          <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
          <span>{words.show}</span>
        </label>
      </AwaitsScript>
      <Button size="large" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
