'use client'

import { Announced } from '#components/reservations/announced.tsx'
import { useFaultWords } from '#components/shell/fault.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** Says that the server was not reached and what to do; `answer` is the try that failed, null while there is none. */
export function AwayNotice({ answer }: { answer: unknown }) {
  const words = useFaultWords()
  if (!(words && answer)) return null
  return (
    <Announced answer={answer}>
      <Notice tone="danger" role="alert" title={words.awayTitle}>
        <p>{words.awayBody}</p>
      </Notice>
    </Announced>
  )
}
