'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ExtendWords } from '#components/reservations/extend-dialog.tsx'
import { useSecondsLeft } from '#components/reservations/use-seconds-left.ts'

/** Fetched only when time runs out: most people are through long before. */
const ExtendDialog = lazy(async () => ({
  default: (await import('#components/reservations/extend-dialog.tsx')).ExtendDialog,
}))

/** When a session ends, how long that is from now by the server's clock, and whether going on makes it longer. */
export type SessionTime = { endsAt: string; remainingMs: number; canStay: boolean }

type Props = {
  session: SessionTime
  /** Goes on without leaving the page; null when the session is over. */
  stay: () => Promise<SessionTime | null>
  words: ExtendWords & { extended: ReactNode; over: ReactNode }
  /** The sentence that says until when. */
  children: ReactNode
}

const WARNED_SECONDS = 5 * 60

/** Until when somebody is signed in; five minutes before the end it can be made longer without losing what was typed. */
export function SessionCountdown({ session, stay, words, children }: Props) {
  const [extended, setExtended] = useState<SessionTime | null>(null)
  const { endsAt, remainingMs, canStay } = extended ?? session
  const seconds = useSecondsLeft(endsAt, remainingMs)
  const isSoon = seconds !== null && seconds > 0 && seconds <= WARNED_SECONDS
  // Where the server does not answer, the time goes on and the dialog can come back with the next page.
  const goOn = async () => setExtended((await stay().catch(() => null)) ?? extended)
  return (
    <div>
      {!extended && seconds !== 0 && <p>{children}</p>}
      <p role="status" className={seconds === 0 ? 'font-bold' : undefined}>
        {seconds === 0 ? words.over : extended && words.extended}
      </p>
      {isSoon && canStay && (
        <Suspense>
          <ExtendDialog key={endsAt} {...words} onExtend={goOn} />
        </Suspense>
      )}
    </div>
  )
}
