import type { ReactNode } from 'react'

export type StatusTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** The state of a thing in a word, with a mark of its own so that it is told without colour. */
export const StatusTag = ({
  tone = 'neutral',
  mark,
  children,
}: {
  tone?: StatusTone
  mark?: string
  children: ReactNode
}) => (
  <span className={`tag tag-${tone}`}>
    {mark && <span aria-hidden="true">{mark}</span>}
    {children}
  </span>
)
