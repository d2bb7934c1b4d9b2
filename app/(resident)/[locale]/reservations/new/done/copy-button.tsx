'use client'

import { type ReactNode, useState } from 'react'
import { AwaitsScript } from '#components/ui/awaits-script.tsx'
import { Button } from '#components/ui/button.tsx'

type Props = { text: string; words: { copy: ReactNode; done: ReactNode; failed: ReactNode } }

/** Copies a text and says so. Nothing is seen of it without script. */
export function CopyButton({ text, words }: Props) {
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null)
  const copy = async () => {
    // Browsers have no clipboard on addresses without encryption.
    const wasCopied = await navigator.clipboard?.writeText(text).then(yes, no)
    setOutcome(wasCopied ? 'done' : 'failed')
  }
  return (
    <AwaitsScript>
      <span className="no-print mt-1 flex flex-wrap items-center gap-3">
        <Button type="button" look="outline" size="small" onClick={copy}>
          {words.copy}
        </Button>
        <span role="status">{outcome && words[outcome]}</span>
      </span>
    </AwaitsScript>
  )
}

const yes = () => true
const no = () => false
