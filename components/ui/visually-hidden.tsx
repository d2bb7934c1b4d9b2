import type { ReactNode } from 'react'

/** Words for screen readers where the eye has a mark, a colour or a place. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="sr-only">{children}</span>
)
