import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'

/**
 * A link in running text. A plain anchor: each page is loaded whole, so that focus, title and the "back" button
 * behave as every browser and screen reader knows them, with and without script.
 */
export const Link = ({ className, ...rest }: ComponentProps<'a'>) => (
  <a className={classNames('link', className)} {...rest} />
)
