import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'

type Props = {
  /** Where one came from: the list above this page. */
  back: { href: Route; words: ReactNode }
  title: ReactNode
  /** What is decided here and whom it touches, in a sentence or two. */
  lead: ReactNode
  /** One decision as a city would take it. */
  example: ReactNode
  /** What was just done, after a form was sent. */
  done?: ReactNode
  /** Why nothing was done: somebody else was faster. */
  faster?: ReactNode
  /** Tables and calendars take the whole width; forms stay as narrow as a text. */
  isWide?: boolean
  children?: ReactNode
}

/**
 * A page of the settings: the way back, what it is for, an example, what was just done, then the page itself. What was
 * done before, or was not since somebody else was faster, stands in the address; it gives way to what a form of the page
 * says since then (`settings.css`).
 */
export const SettingsPage = ({
  back,
  title,
  lead,
  example,
  done,
  faster,
  isWide = false,
  children,
}: Props) => (
  <div className={isWide ? 'settings-page space-y-6' : 'settings-page max-w-3xl space-y-6'}>
    <p>
      <Link href={back.href}>{back.words}</Link>
    </p>
    <Heading level={1} size={2}>
      {title}
    </Heading>
    <div className="max-w-3xl space-y-1">
      <p>{lead}</p>
      <p className="field-hint">{example}</p>
    </div>
    {done && (
      <div className="settings-answer">
        <Notice tone="success" role="status" title={done} />
      </div>
    )}
    {faster && (
      <div className="settings-answer">
        <Notice tone="danger" role="alert">
          <p>{faster}</p>
        </Notice>
      </div>
    )}
    {children}
  </div>
)
