'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** How far an act has come: an address that answers `{ done }`, and how many there are. */
export type WorkCount = { href: string; total: number; label: string }

const EVERY_MS = 1000

/** Stands beside the button while its act lasts: that it does and, where that can be counted, how far it has come. */
export function Working({ words, count }: { words: ReactNode; count?: WorkCount | undefined }) {
  const done = useDone(count?.href)
  return (
    <>
      <span>{words}</span>
      {count && (
        <span className="flex items-center gap-2">
          <progress value={done} max={count.total} aria-label={count.label} />
          <span aria-hidden="true">{`${done} / ${count.total}`}</span>
        </span>
      )}
    </>
  )
}

/** Asks again and again; an answer that does not come leaves the last one standing. */
function useDone(href: string | undefined): number {
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!href) return
    const ask = () =>
      fetch(href)
        .then((answer) => answer.json())
        .then((answer: { done: number }) => setDone(answer.done))
        .catch(() => undefined)
    const timer = setInterval(ask, EVERY_MS)
    return () => clearInterval(timer)
  }, [href])
  return done
}
