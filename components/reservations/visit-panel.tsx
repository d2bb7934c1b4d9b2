import type { ReactNode } from 'react'
import { type Visit, visitFacts } from '#components/reservations/visit-facts.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = {
  locale: Locale
  title: ReactNode
  visit: Visit
  /** Facts after those of every visit, such as what was typed. */
  further?: Fact[]
  /** What can be done about it, under the facts. */
  children?: ReactNode
}

/** A visit in a frame: when, where, what for, how many. */
export const VisitPanel = ({ locale, title, visit, further = [], children }: Props) => (
  <Panel>
    <Heading level={2}>{title}</Heading>
    <div className="mt-3">
      <Facts facts={[...visitFacts(visit, locale), ...further]} />
    </div>
    {children && <div className="mt-4 flex flex-wrap gap-3">{children}</div>}
  </Panel>
)
