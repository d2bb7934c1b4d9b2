'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { idle } from '#lib/forms/form-state.ts'
import type { EditorState } from './text-editor.tsx'

type Props = {
  action: (state: EditorState, form: FormData) => Promise<EditorState>
  own: string
  seen: number
  words: ReactNode
}

/** Saves the city's text once more as it is, beside the text that is shipped now. */
export function KeepOwn({ action, own, seen, words }: Props) {
  const [, send, isSending] = useActionState(action, idle)
  return (
    <form action={send}>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="value" value={own} />
      <Button name="intent" value="save" look="outline" disabled={isSending}>
        {words}
      </Button>
    </form>
  )
}
