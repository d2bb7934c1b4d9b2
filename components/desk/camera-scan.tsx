'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasCamera, useCodes } from '#components/desk/use-codes.ts'
import { Button } from '#components/ui/button.tsx'
import { withoutKey } from '#lib/numbers.ts'

type Props = { words: Record<'open' | 'title' | 'lead' | 'close' | 'none' | 'foreign', ReactNode> }

/**
 * Reads the QR code of a slip or a phone with the camera of the tablet, puts the number of it into the search of the form
 * around it and searches. Nothing stands here without script or camera; no picture leaves the device.
 */
export function CameraScan({ words }: Props) {
  const [isOffered, setIsOffered] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setIsOffered(hasCamera()), [])
  const search = (number: string) => {
    setIsOpen(false)
    const field = button.current?.form?.elements.namedItem('q')
    if (!(field instanceof HTMLInputElement)) return
    field.value = number
    field.form?.requestSubmit()
  }
  if (!isOffered) return null
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger asChild>
        <Button ref={button} type="button" look="outline" icon="ticket">
          {words.open}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <div className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content className="panel camera-scan fixed inset-x-4 top-1/2 z-50 mx-auto max-w-lg -translate-y-1/2">
          <Dialog.Title className="heading-2">{words.title}</Dialog.Title>
          <Dialog.Description className="mt-2">{words.lead}</Dialog.Description>
          <Viewfinder words={words} onNumber={search} />
          <Dialog.Close asChild>
            <Button type="button" look="outline">
              {words.close}
            </Button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What the camera sees, until a code of ours is in it. */
function Viewfinder({ words, onNumber }: Props & { onNumber: (number: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [problem, setProblem] = useState<'none' | 'foreign' | null>(null)
  useCodes(video, {
    onCode: (text) => {
      const number = withoutKey(text)
      if (/^\d{10}$/.test(number)) onNumber(number)
      else setProblem('foreign')
    },
    onFault: () => setProblem('none'),
  })
  return (
    <>
      <video ref={video} muted playsInline className="camera-picture" />
      <p role="status">{problem && words[problem]}</p>
    </>
  )
}
