import type { ReactNode } from 'react'

type Fault = { field: string; label: ReactNode; problem: ReactNode }

/** Tells a screen reader what is wrong with the field that was just left; the eye sees it at the field. */
export function LeftProblem({ faults, left }: { faults: readonly Fault[]; left: string | null }) {
  const fault = faults.find(({ field }) => field === left)
  return (
    <div role="status" className="sr-only">
      {fault && (
        <>
          {fault.label}
          {': '}
          {fault.problem}
        </>
      )}
    </div>
  )
}
