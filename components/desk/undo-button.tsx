'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

export type UndoWords = {
  open: ReactNode
  title: ReactNode
  body: ReactNode
  confirm: ReactNode
  keep: ReactNode
}

/**
 * Sends the form around it to take the last mark back, after asking. Without script there is no question: the button
 * sends at once, and what was undone can be marked again. The backdrop is a plain element: the library's own would
 * write a style sheet into the page, which the content security policy forbids.
 */
export function UndoButton({ words, disabled }: { words: UndoWords; disabled: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    setIsOpen(true)
  }
  const send = () => {
    setIsOpen(false)
    button.current?.form?.requestSubmit(button.current)
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger asChild>
        <Button
          ref={button}
          type="submit"
          name="mark"
          value="undone"
          look="quiet"
          disabled={disabled}
          onClick={ask}
        >
          {words.open}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <div className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content className="panel fixed inset-x-4 top-1/2 z-50 mx-auto max-w-lg -translate-y-1/2">
          <Dialog.Title className="heading-2">{words.title}</Dialog.Title>
          <Dialog.Description className="mt-2">{words.body}</Dialog.Description>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button type="button" onClick={send}>
              {words.confirm}
            </Button>
            <Dialog.Close asChild>
              <Button type="button" look="outline">
                {words.keep}
              </Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
