import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { useStream } from './use-stream.ts'

/** How often the page is fetched anew: without a word from the server, and with one, for what time alone changes. */
const EVERY_MS = { alone: 15_000, connected: 60_000 }
/** What waits for a question to be answered is looked at as often. */
const TICK_MS = 500
/** A screen that nobody touched for so long stops asking, so that its session can end. */
const IDLE_MS = 30 * 60_000

export type Freshness = 'live' | 'automatic' | 'idle' | 'offline'

/**
 * Fetches this page anew the moment the server says that something changed, and from time to time while it says nothing;
 * never while a question is open, nor twice at once. What was typed and the place of the keyboard stay.
 */
export function useFreshPage(address: string, isStopped: boolean): Freshness | null {
  const [freshness, setFreshness] = useState<Exclude<Freshness, 'live'> | null>(null)
  const [isFetching, startFetching] = useTransition()
  const router = useRouter()
  const lastTouch = useLastTouch()
  const wanted = useRef(false)
  const fetchedAt = useRef(0)
  const isIdle = freshness === 'idle'

  const want = () => {
    wanted.current = true
    void fetchWanted()
  }
  const isConnected = useStream(isStopped || isIdle ? null : address, want)

  const fetchWanted = useEffectEvent(async () => {
    const every = isConnected ? EVERY_MS.connected : EVERY_MS.alone
    if (!wanted.current && performance.now() - fetchedAt.current < every) return
    if (isFetching || document.hidden || document.querySelector('[role="dialog"]')) return
    const isTold = isConnected && wanted.current
    wanted.current = false
    fetchedAt.current = performance.now()
    const obstacle = await obstacleNow(lastTouch.current, isTold)
    setFreshness(obstacle ?? 'automatic')
    if (!obstacle) startFetching(() => router.refresh())
  })

  useEffect(() => {
    if (isStopped) return
    fetchedAt.current = performance.now()
    setFreshness('automatic')
    const timer = setInterval(fetchWanted, TICK_MS)
    const onSight = () => {
      wanted.current = true
    }
    document.addEventListener('visibilitychange', onSight)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onSight)
    }
  }, [isStopped])

  return freshness === 'automatic' && isConnected ? 'live' : freshness
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

/**
 * A page fetched while the server or its database is away would be replaced by an error page, for good. Where the server has
 * just told of a change, both are there.
 */
async function obstacleNow(lastTouch: number, isTold: boolean): Promise<'idle' | 'offline' | null> {
  if (performance.now() - lastTouch > IDLE_MS) return 'idle'
  if (isTold) return null
  const health = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
  return health?.ok ? null : 'offline'
}
