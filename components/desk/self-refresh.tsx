'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type Freshness, useFreshPage } from './use-fresh-page.ts'

const SAID_MS = 5_000

type Props = {
  /** Where the server tells of changes. */
  stream: string
  /** Stands for what the list shows: another text is a changed list. */
  content: string
  words: Record<Freshness | 'paused' | 'pause' | 'resume' | 'changed', ReactNode>
}

/**
 * Keeps the page fresh while somebody can see it, and says to the eye how; a screen reader hears only of a changed list.
 * It can be stopped (WCAG 2.2 success criterion 2.2.2). Without script nothing stands here; the link beside it fetches
 * the list.
 */
export function SelfRefresh({ stream, content, words }: Props) {
  const [isStopped, setIsStopped] = useState(false)
  const freshness = useFreshPage(stream, isStopped)
  const hasChanged = useHasChanged(content)
  if (freshness === null) return null
  return (
    <>
      <span>{words[isStopped ? 'paused' : freshness]}</span>
      <Button type="button" look="quiet" size="small" onClick={() => setIsStopped(!isStopped)}>
        {words[isStopped ? 'resume' : 'pause']}
      </Button>
      <span role="status" className="sr-only">
        {hasChanged && words.changed}
      </span>
    </>
  )
}

/** True for some seconds after the list changed, so that each change is said anew. */
function useHasChanged(content: string): boolean {
  const known = useRef(content)
  const [hasChanged, setHasChanged] = useState(false)
  useEffect(() => {
    if (known.current === content) return
    known.current = content
    setHasChanged(true)
    const timer = setTimeout(() => setHasChanged(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [content])
  return hasChanged
}
