'use client'

import { createContext, type ReactNode, use, useEffect } from 'react'

/** The words of the error page, in one language. */
export type FaultWords = {
  /** For the title bar, without furigana. */
  plainTitle: string
  title: ReactNode
  body: ReactNode
  reference: ReactNode
  retry: ReactNode
  home: ReactNode
  /** Where the server was not reached. */
  awayTitle: ReactNode
  awayBody: ReactNode
}

const Words = createContext<FaultWords | null>(null)

/** Puts the words of the error page around every page: when one fails, the server may not be there to ask. */
export const FaultWordsProvider = ({ words, children }: { words: FaultWords; children: ReactNode }) => (
  <Words value={words}>{children}</Words>
)

/** For what else may fail while the server is away; null outside of every page. */
export const useFaultWords = (): FaultWords | null => use(Words)

type Props = { error: unknown; home: string; retry: () => void }

/** What stands in place of a page that failed: an apology, the number to tell when calling, and two ways on. */
export function Fault({ error, home, retry }: Props) {
  const words = useFaultWords()
  useEffect(() => {
    if (words) document.title = words.plainTitle
  }, [words])
  if (!words) return null
  const reference = referenceOf(error)
  return (
    <div className="space-y-6" role="alert">
      <h1 className="heading-1">{words.title}</h1>
      <p>{words.body}</p>
      {reference && (
        <p>
          {words.reference} <strong>{reference}</strong>
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button button-solid" onClick={retry}>
          {words.retry}
        </button>
        <a className="button button-outline" href={home}>
          {words.home}
        </a>
      </p>
    </div>
  )
}

/** The number under which the server has logged the fault; nothing else about it reaches the browser. */
const referenceOf = (error: unknown): string | undefined =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined
