import { useEffect, useEffectEvent, useState } from 'react'

/** No word for so long, while the server says one every fifteen seconds: the line is dead and nobody told us. */
const SILENCE_MS = 40_000
const AGAIN_MS = 5_000

/**
 * Listens to what the server tells (server-sent events) while somebody can see this page: `look` is called for each
 * change, and after each connection, since something may have been missed. Answers whether it is connected. A page in the
 * background does not listen: browsers allow six connections to a server, and the seventh page would not load.
 */
export function useStream(address: string | null, look: () => void): boolean {
  const [isConnected, setIsConnected] = useState(false)
  const onLook = useEffectEvent(look)

  useEffect(() => {
    if (!address) return
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(timer)
      source?.close()
      source = undefined
      setIsConnected(false)
    }
    const again = () => {
      leave()
      timer = setTimeout(follow, AGAIN_MS)
    }
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(again, SILENCE_MS)
    }
    const follow = () => {
      if (document.hidden) return leave()
      if (source) return
      source = new EventSource(address)
      source.onopen = () => {
        heard()
        setIsConnected(true)
        onLook()
      }
      source.addEventListener('beat', heard)
      source.addEventListener('look', () => {
        heard()
        onLook()
      })
      // The browser tries again by itself, but for an answer that is no stream, such as one to a session that ended.
      source.onerror = () => {
        setIsConnected(false)
        if (source?.readyState === EventSource.CLOSED) again()
      }
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      leave()
    }
  }, [address])

  return isConnected
}
