'use client'

import { type ReactNode, useActionState } from 'react'
import type { actFormWords } from '#components/proxy/act-form-words.ts'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import type { ProxyCancelRefusal } from '#lib/proxy/cancel.ts'
import type { ProxyChangeRefusal } from '#lib/proxy/change.ts'

type Refusal = ProxyCancelRefusal | ProxyChangeRefusal

type Props<Reason extends Refusal> = {
  action: (state: FormState<Reason>, form: FormData) => Promise<FormState<Reason>>
  visit: { id: string; version: number }
  /** Where a visit goes to, for a change. */
  to?: { counterId: string; startsAt: string }
  isDanger?: boolean
  words: ReturnType<typeof actFormWords>
  children?: ReactNode
}

/** Moves or cancels a visit for somebody: by which way they asked and, where a rule is gone past, why. */
export function ActForm<Reason extends Refusal>({ action, visit, to, isDanger, words }: Props<Reason>) {
  const [state, send, isSending] = useActionState<FormState<Reason>, FormData>(action, idle)
  const typed = state.status === 'idle' ? {} : state.typed
  return (
    <form action={send} className="space-y-4">
      {state.status === 'refused' && (
        <Notice tone="danger" role="alert" title={words.refused}>
          <p>{words.refusals[state.reason]}</p>
          {state.reason === 'changed_meanwhile' && (
            <>
              <p>{words.last}</p>
              <p>{words.meanwhile}</p>
            </>
          )}
        </Notice>
      )}
      {state.status === 'invalid' && (
        <Notice tone="danger" role="alert">
          {words.invalid}
        </Notice>
      )}
      <input type="hidden" name="reservationId" value={visit.id} />
      <input type="hidden" name="version" value={visit.version} />
      {to && <input type="hidden" name="counterId" value={to.counterId} />}
      {to && <input type="hidden" name="startsAt" value={to.startsAt} />}
      <RadioGroup
        name="channel"
        label={words.channel}
        choices={words.channels}
        chosen={typed.channel ?? ['phone']}
      />
      {words.exceedReasons && (
        <SelectField
          name="exceeded"
          label={words.exceeded}
          hint={words.exceededHint}
          options={words.exceedReasons}
          defaultValue={typed.exceeded?.[0]}
        />
      )}
      <Button size="large" look={isDanger ? 'danger' : 'solid'} disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
