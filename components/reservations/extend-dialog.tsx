'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

export type ExtendWords = { title: ReactNode; body: ReactNode; extend: ReactNode; later: ReactNode }

type Props = ExtendWords & { onExtend: () => unknown }

/**
 * Offers more time before it runs out (WCAG 2.2 success criterion 2.2.1). The backdrop is a plain element: the library's own would write a style sheet into the
 * page, which the content security policy forbids.
 */
export function ExtendDialog({ title, body, extend, later, onExtend }: Props) {
  const [isOpen, setIsOpen] = useState(true)
  const takeExtension = () => {
    setIsOpen(false)
    onExtend()
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Portal>
        <div className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content className="panel fixed inset-x-4 top-1/2 z-50 mx-auto max-w-lg -translate-y-1/2">
          <Dialog.Title className="heading-2">{title}</Dialog.Title>
          <Dialog.Description className="mt-2">{body}</Dialog.Description>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button type="button" onClick={takeExtension}>
              {extend}
            </Button>
            <Dialog.Close asChild>
              <Button type="button" look="outline">
                {later}
              </Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
