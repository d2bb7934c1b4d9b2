'use client'

import type { ReactNode } from 'react'
import { AwaitsScript } from '#components/ui/awaits-script.tsx'
import { Button } from '#components/ui/button.tsx'

/** Prints the page. Without script the browser's own menu does. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <AwaitsScript>
    <Button type="button" look="outline" icon="print" className="no-print" onClick={() => window.print()}>
      {children}
    </Button>
  </AwaitsScript>
)
