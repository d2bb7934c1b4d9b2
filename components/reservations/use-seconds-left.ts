'use client'

import { useEffect, useState } from 'react'

/** By the moment something ends: when that is by this device's clock, which may be wrong and is never asked for the time of day. */
const deadlines = new Map<string, number>()

/** The seconds that are left until a moment, counted from what the server said; null before the script runs. */
export function useSecondsLeft(expiresAt: string, remainingMs: number): number | null {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    // The page may come out of the browser's memory long after it was made: the first sight of a moment counts.
    const deadline = deadlines.get(expiresAt) ?? Date.now() + remainingMs
    deadlines.set(expiresAt, deadline)
    const tick = () => setSeconds(Math.max(0, Math.round((deadline - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [expiresAt, remainingMs])
  return seconds
}
