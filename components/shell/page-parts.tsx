import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'

/** A page of text: its title, a first sentence, then parts under headings. */
export const TextPage = ({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead: ReactNode
  children: ReactNode
}) => (
  <div className="max-w-3xl space-y-10">
    <div className="space-y-3">
      <Heading level={1}>{title}</Heading>
      <p>{lead}</p>
    </div>
    {children}
  </div>
)

/** One part of it. */
export const TextPart = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section className="space-y-3">
    <Heading level={2}>{title}</Heading>
    {children}
  </section>
)
