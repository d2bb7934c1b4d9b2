import { Fragment } from 'react'

/** A number or key in groups, large; on a narrow screen it breaks between two groups and nowhere else. */
export function LargeCode({ code }: { code: string }) {
  const groups = code.split(/(?<=-)/)
  return (
    <span className="block font-mono text-2xl font-bold tracking-wider sm:text-3xl">
      {groups.map((group, before) => (
        <Fragment key={groups.slice(0, before).join('')}>
          {group}
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}
