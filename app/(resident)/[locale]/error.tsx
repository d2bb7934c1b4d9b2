'use client'

import { useParams } from 'next/navigation'
import { Fault } from '#components/shell/fault.tsx'

/** A page of the residents that failed, inside its frame. */
export default function ResidentError({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  return <Fault error={error} home={`/${locale}`} retry={retry} />
}
