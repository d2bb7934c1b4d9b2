import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'

/** A framed part of a page: a form, a summary, a place. */
export const Panel = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div className={classNames('panel', className)} {...rest} />
)
