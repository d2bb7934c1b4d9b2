'use client'

import { Fault } from '#components/shell/fault.tsx'

/** A staff page that failed, inside its frame. */
export default function StaffError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Fault error={error} home="/staff" retry={retry} />
}
