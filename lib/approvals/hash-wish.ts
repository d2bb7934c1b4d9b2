import { createHash } from 'node:crypto'
import type { ApprovalInput } from '#db/schema/approvals.ts'
import type { ApprovalAct } from './rules.ts'

/** The hash of an act and what it is to be done with: what is done later is what was asked for, or it is not done. */
export const hashWish = (act: ApprovalAct, input: ApprovalInput): string =>
  createHash('sha256')
    .update(JSON.stringify([act, Object.entries(input).toSorted(([one], [other]) => (one < other ? -1 : 1))]))
    .digest('hex')
