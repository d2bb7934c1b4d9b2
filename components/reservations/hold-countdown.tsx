'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { EXTEND_BUTTON } from '#components/reservations/extend-button.ts'
import type { ExtendWords } from '#components/reservations/extend-dialog.tsx'
import { useSecondsLeft } from '#components/reservations/use-seconds-left.ts'
import { AwaitsScript } from '#components/ui/awaits-script.tsx'

/** Fetched only when time runs out: most people are through long before. */
const ExtendDialog = lazy(async () => ({
  default: (await import('#components/reservations/extend-dialog.tsx')).ExtendDialog,
}))

type Props = {
  /** When the hold ends; names this hold. */
  expiresAt: string
  /** How long that was from now, by the server's clock, when the page was made. */
  remainingMs: number
  words: { remaining: ReactNode; over: ReactNode; twoMinutes: ReactNode; oneMinute: ReactNode }
  /** The offer to extend, where it can still be made. */
  offer: ExtendWords | null
  /** The sentence that says until when. */
  children: ReactNode
}

/**
 * Until when a place is held, and the time left, counting down for the eye. A screen reader hears it twice only, two
 * minutes and one minute before the end. Without script the sentence alone stands here.
 */
export function HoldCountdown({ expiresAt, remainingMs, words, offer, children }: Props) {
  const seconds = useSecondsLeft(expiresAt, remainingMs)
  const isOver = seconds === 0
  return (
    <>
      {!isOver && <div role="status">{children}</div>}
      {!isOver && (
        <AwaitsScript>
          <p aria-hidden="true" data-countdown>
            {words.remaining}{' '}
            <span className="font-bold tabular-nums">{clock(seconds ?? Math.round(remainingMs / 1000))}</span>
          </p>
        </AwaitsScript>
      )}
      <p role="status" className={isOver ? 'font-bold' : 'sr-only'}>
        {seconds !== null && announcement(seconds, words)}
      </p>
      {offer && seconds !== null && !isOver && seconds <= 120 && (
        <Suspense>
          <ExtendDialog key={expiresAt} {...offer} onExtend={pressExtend} />
        </Suspense>
      )}
    </>
  )
}

/** The page's own button, so that what was typed goes along. */
const pressExtend = () => document.getElementById(EXTEND_BUTTON)?.click()

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function announcement(seconds: number, words: Props['words']): ReactNode {
  if (seconds === 0) return words.over
  if (seconds <= 60) return words.oneMinute
  return seconds <= 120 ? words.twoMinutes : null
}
