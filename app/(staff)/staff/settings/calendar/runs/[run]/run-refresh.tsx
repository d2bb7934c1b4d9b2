'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

const EVERY_MS = 1500

/** Fetches the page anew while places are being made; without script, the link beside it does. */
export function RunRefresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) startTransition(() => router.refresh())
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}
