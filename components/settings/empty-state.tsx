import type { ReactNode } from 'react'
import { Panel } from '#components/ui/panel.tsx'

/** Where a list has nothing: why, and what to do about it. */
export const EmptyState = ({ children }: { children: ReactNode }) => (
  <Panel className="space-y-3">{children}</Panel>
)
