'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** On a page loaded whole the browser itself moves the focus here, without any script. */
const takesFocus = { tabIndex: -1, autoFocus: true }

/** Takes the focus when it appears and whenever `answer` changes: an answer is the first thing heard and seen. */
export function Announced({ answer, children }: { answer: unknown; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div ref={box} {...takesFocus}>
      {children}
    </div>
  )
}
