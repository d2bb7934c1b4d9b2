import type { ReactNode } from 'react'
import { Icon, type IconName } from '#components/ui/icon.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'error',
}

type Props = {
  tone?: NoticeTone
  title?: ReactNode
  /** `alert` for what was just refused, `status` for what was just done; nothing for what always stands there. */
  role?: 'alert' | 'status'
  id?: string
  children?: ReactNode
}

/** A message that stands out from the page. Its title says what the colour says. */
export const Notice = ({ tone = 'info', title, role, id, children }: Props) => (
  <div className={`notice notice-${tone}`} role={role} id={id}>
    <Icon name={icons[tone]} className="size-6" />
    <div className="min-w-0 flex-1">
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
)
