'use client'

import { Fault } from '#components/shell/fault.tsx'
import { useBackAgain } from '#components/shell/use-back-again.ts'

/** A staff page that failed, inside its frame. */
export default function StaffError({ error, retry }: { error: unknown; retry: () => void }) {
  useBackAgain(retry)
  return <Fault error={error} home="/staff" retry={retry} />
}
