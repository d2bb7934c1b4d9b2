import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; detail: ReactNode; key?: string }

/** Terms and what they are, one under the other, side by side where there is room: the summary of a booking, an address. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl className="facts">
    {facts.map(({ term, detail, key }, index) => (
      <div key={key ?? `${index}`}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </div>
    ))}
  </dl>
)
