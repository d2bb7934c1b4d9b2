'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

type Props = {
  /** Names the box to a screen reader. */
  label: string
  /** Finds the lines to open at: the upper of those that are there. */
  opensAt: string
  children: ReactNode
}

/** Who has no pointer scrolls the box with the arrow keys. */
const scrollsByKeys = { tabIndex: 0 }

/**
 * The box that the day scrolls in, as a time line or as a list. It opens at the time it is, or at who is waited for since
 * before, with what is over above; afterwards it stays where the reader has it. Without script it opens at the first line,
 * and a link leads to who is next.
 */
export function DayBox({ label, opensAt, children }: Props) {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const shown = box.current
    if (!shown || shown.scrollTop > 0) return
    const lines = [...shown.querySelectorAll(opensAt)].map((line) => line.getBoundingClientRect().top)
    const head = shown.querySelector('thead')
    if (lines.length > 0 && head) openAt(shown, Math.min(...lines) - head.getBoundingClientRect().bottom)
  }, [opensAt])
  return (
    <section ref={box} className="day-box" aria-label={label} {...scrollsByKeys}>
      {children}
    </section>
  )
}

/** Towards evening little follows that would fill the box: it gets the room that brings the line up under the head. */
function openAt(box: HTMLElement, height: number): void {
  box.scrollTop = height
  const missing = height - box.scrollTop
  if (missing < 1) return
  const table = box.querySelector('table')
  if (table) table.style.marginBottom = `${missing}px`
  box.scrollTop = height
}
