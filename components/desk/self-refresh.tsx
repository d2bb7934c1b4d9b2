'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

const EVERY_MS = 15_000
/** A screen that nobody touched for so long stops asking, so that its session can end. */
const IDLE_MS = 30 * 60_000

type Pause = 'paused' | 'idle' | 'offline'

type Props = {
  /** Stands for what the list shows: another text is a changed list. */
  content: string
  words: Record<Pause | 'automatic' | 'pause' | 'resume' | 'changed', ReactNode>
}

/**
 * Fetches the page anew about four times a minute while somebody can see it and no question is open, and says so to
 * the eye; a screen reader hears only of a changed list. It can be stopped (WCAG 2.2 success criterion 2.2.2).
 * Without script nothing stands here; the link beside it fetches the list.
 */
export function SelfRefresh({ content, words }: Props) {
  const [pause, setPause] = useState<Pause | null>()
  const router = useRouter()
  const lastTouch = useLastTouch()
  const isStopped = pause === 'paused'

  useEffect(() => {
    if (isStopped) return
    const refresh = async () => {
      if (document.hidden || document.querySelector('[role="dialog"]')) return
      const obstacle = await obstacleNow(lastTouch.current)
      setPause((current) => (current === 'paused' ? current : obstacle))
      if (!obstacle) startTransition(() => router.refresh())
    }
    setPause(null)
    const timer = setInterval(refresh, EVERY_MS)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [isStopped, router, lastTouch])

  const hasChanged = useHasChanged(content)
  if (pause === undefined) return null
  return (
    <>
      <span>{words[pause ?? 'automatic']}</span>
      <Button type="button" look="quiet" size="small" onClick={() => setPause(isStopped ? null : 'paused')}>
        {words[isStopped ? 'resume' : 'pause']}
      </Button>
      <span role="status" className="sr-only">
        {hasChanged && words.changed}
      </span>
    </>
  )
}

/** When this screen was last touched or typed on. */
function useLastTouch(): RefObject<number> {
  const last = useRef(0)
  useEffect(() => {
    const touch = () => {
      last.current = performance.now()
    }
    touch()
    document.addEventListener('pointerdown', touch)
    document.addEventListener('keydown', touch)
    return () => {
      document.removeEventListener('pointerdown', touch)
      document.removeEventListener('keydown', touch)
    }
  }, [])
  return last
}

/** A page fetched while the server is away would be replaced by the browser's own error page, for good. */
async function obstacleNow(lastTouch: number): Promise<Pause | null> {
  if (performance.now() - lastTouch > IDLE_MS) return 'idle'
  const health = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
  return health?.ok ? null : 'offline'
}

/** True for some seconds after the list changed, so that each change is said anew. */
function useHasChanged(content: string): boolean {
  const known = useRef(content)
  const [hasChanged, setHasChanged] = useState(false)
  useEffect(() => {
    if (known.current === content) return
    known.current = content
    setHasChanged(true)
    const timer = setTimeout(() => setHasChanged(false), EVERY_MS / 3)
    return () => clearTimeout(timer)
  }, [content])
  return hasChanged
}
