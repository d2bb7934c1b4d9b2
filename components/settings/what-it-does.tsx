import type { ReactNode } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { AGREED, type AskedState } from '#lib/forms/form-state.ts'

/** What sending a form would do, a sentence each, and the field that carries back what somebody has read. */
export const WhatItDoes = ({ answer, title }: { answer: AskedState; title: ReactNode }) => (
  <Announced answer={answer}>
    <input type="hidden" name={AGREED} value={answer.said.join('\n')} />
    <Notice tone="warning" role="alert" title={title}>
      <ul className="list-disc pl-5">
        {answer.said.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </Notice>
  </Announced>
)
