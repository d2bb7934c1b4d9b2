'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'

type Props = {
  title: ReactNode
  /** Each problem and the field it leads to. */
  problems: { field: string; label: ReactNode; problem: ReactNode }[]
  /** Changes with every answer of the form, such as its state: the summary then takes the focus again. */
  answer: unknown
}

/** On a page loaded whole the browser itself moves the focus here, without any script. */
const takesFocus = { tabIndex: -1, autoFocus: true }

/** All that is wrong with a form in one place, above it; it takes the focus when it appears and each time it is answered. */
export function ErrorSummary({ title, problems, answer }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div
      ref={box}
      className="notice notice-danger"
      role="alert"
      aria-labelledby="error-summary"
      {...takesFocus}
    >
      <Icon name="error" className="size-6" />
      <div>
        <h2 id="error-summary" className="notice-title">
          {title}
        </h2>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {problems.map(({ field, label, problem }) => (
            <li key={field}>
              <a className="link" href={`#${field}`}>
                {label}
                {': '}
                {problem}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
