'use client'

import type { ReactNode } from 'react'
import { useHasScript } from '#components/ui/use-has-script.ts'

/**
 * What is useless without script. Its room is kept until the script runs, so that nothing on the page moves then; a
 * browser that says that it runs none leaves it out altogether.
 */
export function AwaitsScript({ children }: { children: ReactNode }) {
  const hasScript = useHasScript()
  return (
    <div className={hasScript ? undefined : 'awaits-script'} inert={!hasScript}>
      {children}
    </div>
  )
}
