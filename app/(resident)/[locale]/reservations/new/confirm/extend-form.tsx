'use client'

import type { ReactNode } from 'react'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { EXTEND_BUTTON } from '#components/reservations/extend-button.ts'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'

type Props = {
  locale: Locale
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: { extend: ReactNode; once: ReactNode }
}

/** The button that holds the place longer; where the server is not reached it says so, and can be pressed again. */
export function ExtendForm({ locale, action, words }: Props) {
  const [state, send, isSending] = useKeptAction(action)
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <LocaleField locale={locale} />
      <AwayNotice answer={state.status === 'away' && state} />
      <Button id={EXTEND_BUTTON} look="outline" icon="clock" disabled={isSending}>
        {words.extend}
      </Button>
      <span>{words.once}</span>
    </form>
  )
}
