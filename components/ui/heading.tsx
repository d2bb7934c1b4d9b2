import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

const sizes = { 1: 'heading-1', 2: 'heading-2', 3: 'heading-3', 4: 'heading-4' } as const

type Props = {
  /** The place in the outline of the page; one page has one level 1. */
  level: 1 | 2 | 3 | 4
  /** How large it looks, where that differs from the outline. */
  size?: 1 | 2 | 3 | 4
  id?: string
  className?: string
  children: ReactNode
}

/** A heading in the outline of the page. */
export function Heading({ level, size = level, id, className, children }: Props) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={classNames(sizes[size], className)}>
      {children}
    </Tag>
  )
}
