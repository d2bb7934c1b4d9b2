'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

type Props = { action: string; submit: ReactNode; sent: ReactNode }

/**
 * The button of an act that is answered by a file which exists nowhere else: pressed a second time, the browser would
 * throw the first answer away. The page stays where it is, and says what to wait for.
 */
export function SendOnce({ action, submit, sent }: Props) {
  const [isSent, setSent] = useState(false)
  return (
    <form action={action} method="post" onSubmit={() => setSent(true)} className="space-y-4">
      {isSent && <Notice role="status" title={sent} />}
      <Button disabled={isSent}>{submit}</Button>
    </form>
  )
}
