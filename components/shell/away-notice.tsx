'use client'

import type { ReactNode } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { useFaultWords } from '#components/shell/fault.tsx'
import { Notice } from '#components/ui/notice.tsx'

type Props = {
  /** The try that failed, null while there is none. */
  answer: unknown
  /** What to do, where it is not that everything still stands on the page. */
  body?: ReactNode
}

/** Says that the server was not reached and what to do. */
export function AwayNotice({ answer, body }: Props) {
  const words = useFaultWords()
  if (!(words && answer)) return null
  return (
    <Announced answer={answer}>
      <Notice tone="danger" role="alert" title={words.awayTitle}>
        <p>{body || words.awayBody}</p>
      </Notice>
    </Announced>
  )
}
