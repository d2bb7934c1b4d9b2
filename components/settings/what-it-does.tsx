import type { ReactNode } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { AGREED, type AskedState } from '#lib/forms/form-state.ts'

/** More sentences than these scroll in a box of their own, so that the button stays near. */
const MANY = 20

/** A scrolling region must be reachable by keyboard (WCAG 2.1.1). */
const scrollsByKeys = { tabIndex: 0 }

/** What sending a form would do, a sentence each, and the field that carries back what somebody has read. */
export const WhatItDoes = ({ answer, title }: { answer: AskedState; title: ReactNode }) => (
  <Announced answer={answer}>
    <input type="hidden" name={AGREED} value={answer.said.join('\n')} />
    <Notice tone="warning" role="alert" title={title}>
      {answer.said.length > MANY ? (
        <div className="max-h-96 overflow-y-auto" {...scrollsByKeys}>
          <Effects said={answer.said} />
        </div>
      ) : (
        <Effects said={answer.said} />
      )}
    </Notice>
  </Announced>
)

const Effects = ({ said }: { said: readonly string[] }) => (
  <ul className="list-disc pl-5">
    {said.map((effect) => (
      <li key={effect}>{effect}</li>
    ))}
  </ul>
)
