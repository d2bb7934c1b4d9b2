import { useEffect, useEffectEvent } from 'react'

const EVERY_MS = 5_000

/** So long after it is back, a server may still fail once more, over a connection that its database has ended. */
const UNSTEADY_MS = 60_000

/** When the server was last seen away; a page that fails anew is a new one, and knows of it all the same. */
let awayAt = Number.NEGATIVE_INFINITY

/**
 * Goes on by itself once a server or a database that was away is back: a tablet at a counter shall not stand with an error
 * page until somebody touches it. A fault for another reason stays where it is.
 */
export function useBackAgain(goOn: () => void): void {
  const onBack = useEffectEvent(goOn)
  useEffect(() => {
    const look = async () => {
      const health = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
      if (!health?.ok) awayAt = performance.now()
      else if (performance.now() - awayAt < UNSTEADY_MS) onBack()
    }
    const timer = setInterval(look, EVERY_MS)
    void look()
    return () => clearInterval(timer)
  }, [])
}
