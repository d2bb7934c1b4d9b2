'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ExtendWords } from '#components/reservations/extend-dialog.tsx'
import { useSecondsLeft } from '#components/reservations/use-seconds-left.ts'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'

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

/** What came of going on: nothing yet or another hour, that it was too late, or that the server was not reached. */
type Answer = null | 'over' | { fault: unknown }

const WARNED_SECONDS = 5 * 60

/** Until when somebody is signed in; five minutes before the end it can be made longer without losing what was typed. */
export function SessionCountdown({ session, stay, words, children }: Props) {
  const [extended, setExtended] = useState<SessionTime | null>(null)
  const [answer, setAnswer] = useState<Answer>(null)
  const { endsAt, remainingMs, canStay } = extended ?? session
  const secondsLeft = useSecondsLeft(endsAt, remainingMs)
  const seconds = answer === 'over' ? 0 : secondsLeft
  const isSoon = seconds !== null && seconds > 0 && seconds <= WARNED_SECONDS
  const goOn = async () => {
    const answered = await stay().catch((fault) => ({ fault }))
    if (answered === null) setAnswer('over')
    else if ('fault' in answered) setAnswer(answered)
    else {
      setExtended(answered)
      setAnswer(null)
    }
  }
  const hasFailed = answer !== null && seconds !== 0
  return (
    <div>
      {!extended && seconds !== 0 && <p>{children}</p>}
      <p role="status" className={seconds === 0 ? 'font-bold' : undefined}>
        {seconds === 0 ? words.over : extended && words.extended}
      </p>
      {hasFailed && (
        <div className="space-y-3">
          <AwayNotice answer={answer} />
          <Button type="button" onClick={goOn}>
            {words.extend}
          </Button>
        </div>
      )}
      {isSoon && canStay && (
        <Suspense>
          <ExtendDialog key={endsAt} {...words} onExtend={goOn} />
        </Suspense>
      )}
    </div>
  )
}
