'use client'

import type { ReactNode } from 'react'
import { FieldInputs, fieldFaults } from '#components/fields/field-inputs.tsx'
import type { AskedField, FieldWords } from '#components/fields/field-props.ts'
import { LeftProblem } from '#components/fields/left-problem.tsx'
import { useFormCheck } from '#components/fields/use-form-check.ts'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: Locale
  action: (state: AnswerFormState, form: FormData) => Promise<AnswerFormState>
  fields: AskedField[]
  /** What was answered before. */
  values: Typed
  today: Day
  words: FieldWords & { submit: ReactNode; problemsTitles: ReactNode[] }
}

/**
 * What the city asks about a resident. The same form with and without script: with it a wrong answer is told when its
 * field is left or the form is sent, without it by the page that comes back, and what was typed stays either way.
 */
export function DataForm({ locale, action, fields, values, today, words }: Props) {
  const [state, send, isSending] = useKeptAction(action)
  const load = async () => {
    const { checkAnswers } = await import('#components/fields/check-answers.ts')
    return (form: FormData) => checkAnswers(fields, today, form)
  }
  const { problems, left, answer, handlers } = useFormCheck({ state, send, load })
  const faults = fieldFaults(fields, problems, words)
  return (
    <form action={send} {...handlers} noValidate className="space-y-6">
      <LocaleField locale={locale} />
      <AwayNotice answer={state.status === 'away' && state} />
      <LeftProblem faults={faults} left={left} />
      {answer !== null && faults.length > 0 && (
        <ErrorSummary title={words.problemsTitles[faults.length - 1]} answer={answer} problems={faults} />
      )}
      <FieldInputs
        fields={fields}
        words={words}
        values={'typed' in state ? state.typed : values}
        problems={problems}
        found={state.status === 'found' ? state.found : {}}
      />
      <Button size="large" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
