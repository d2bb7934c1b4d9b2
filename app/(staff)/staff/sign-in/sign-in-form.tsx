'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, startTransition, useActionState, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import { type SignInRefusal, signInInput } from '#lib/staff/input.ts'

type Props = {
  action: (state: FormState<SignInRefusal>, form: FormData) => Promise<FormState<SignInRefusal>>
  words: {
    loginId: ReactNode
    password: ReactNode
    capsLock: ReactNode
    submit: ReactNode
    required: ReactNode
    refused: ReactNode
    refusal: Record<SignInRefusal, ReactNode>
    problems: Record<FieldProblem, ReactNode>
  }
}

/** The browser itself moves the focus here after a page was loaded whole, without any script. */
const takesFocus = { autoFocus: true }

/** The same form with and without script. The ID stays after a refusal, the password is typed anew. */
export function SignInForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const [hasCapsLock, setCapsLock] = useState(false)
  const form = useForm({ resolver: zodResolver(signInInput) })
  const isRefused = state.status === 'refused'
  const { resetField, setFocus } = form
  useEffect(() => {
    if (state.status !== 'refused') return
    resetField('password')
    setFocus('password')
  }, [state, resetField, setFocus])

  const problemOf = (field: 'loginId' | 'password'): ReactNode => {
    const told = state.status === 'invalid' ? state.problems[field] : undefined
    // The schema's messages are names of problems.
    const problem = (form.formState.errors[field]?.message as FieldProblem | undefined) ?? told
    return problem && words.problems[problem]
  }
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
      {isRefused && (
        <Notice tone="danger" role="alert" title={words.refused}>
          <p>{words.refusal[state.reason]}</p>
        </Notice>
      )}
      <TextField
        {...form.register('loginId')}
        label={words.loginId}
        required={words.required}
        error={problemOf('loginId')}
        defaultValue={state.status === 'idle' ? undefined : state.typed.loginId?.[0]}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        {...form.register('password')}
        {...(isRefused && takesFocus)}
        type="password"
        label={words.password}
        required={words.required}
        hint={hasCapsLock && words.capsLock}
        error={problemOf('password')}
        onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        autoComplete="current-password"
      />
      <Button size="large" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
