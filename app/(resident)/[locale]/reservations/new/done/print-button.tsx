'use client'

import type { ReactNode } from 'react'
import { useHasScript } from '#components/reservations/use-has-script.ts'
import { Button } from '#components/ui/button.tsx'

/** Prints the page. Without script the browser's own menu does. */
export const PrintButton = ({ children }: { children: ReactNode }) =>
  useHasScript() && (
    <Button type="button" look="outline" icon="print" className="no-print" onClick={() => window.print()}>
      {children}
    </Button>
  )
