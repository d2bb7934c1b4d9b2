import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { Icon, type IconName } from '#components/ui/icon.tsx'

type Look = {
  /** `solid` for the one main step of a page, `outline` beside it, `quiet` for small matters, `danger` for what cannot be undone. */
  look?: 'solid' | 'outline' | 'quiet' | 'danger'
  size?: 'small' | 'normal' | 'large'
  icon?: IconName
  /** The icon stands after the words: for "next". */
  trailingIcon?: IconName
  children: ReactNode
}

const classOf = ({ look = 'solid', size = 'normal' }: Pick<Look, 'look' | 'size'>, className?: string) =>
  classNames('button', `button-${look}`, size !== 'normal' && `button-${size}`, className)

const content = ({ icon, trailingIcon, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {trailingIcon && <Icon name={trailingIcon} />}
  </>
)

/** A button that does something. Inside a form it sends it, unless `type` says otherwise. */
export function Button({
  look,
  size,
  icon,
  trailingIcon,
  children,
  className,
  type,
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type ?? 'submit'} className={classOf({ look, size }, className)} {...rest}>
      {content({ icon, trailingIcon, children })}
    </button>
  )
}

/** A link that looks like a button, for the main way on from a page. */
export function ButtonLink({
  look,
  size,
  icon,
  trailingIcon,
  children,
  className,
  ...rest
}: Look & ComponentProps<'a'>) {
  return (
    <a className={classOf({ look, size }, className)} {...rest}>
      {content({ icon, trailingIcon, children })}
    </a>
  )
}
