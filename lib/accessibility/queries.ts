import results from '#lib/accessibility-results.json' with { type: 'json' }
import type { Visitor } from '#lib/actor.ts'
import { type Criterion, criteria, type How, howOf, type Verdict, verdictOf } from './rules.ts'

/** A line of the table: what can be said of a criterion, and on how many states of pages axe found it met. */
export type Finding = Pick<Criterion, 'id' | 'level' | 'since'> & {
  verdict: Verdict
  how: How
  scans: number
}

/** The table of the accessibility statement, from the last results that were kept (`npm run accessibility`). */
export const accessibilityFindings = (
  _visitor: Visitor,
): { testedOn: string; scans: number; findings: Finding[] } => ({
  testedOn: results.testedOn,
  scans: results.scans,
  findings: criteria.map(({ id, level, since, proof }) => ({
    id,
    level,
    since,
    verdict: verdictOf({ proof }, results),
    how: howOf({ proof }, results),
    scans: (results.axe as Record<string, number>)[id] ?? 0,
  })),
})
