import type { Rights } from '#lib/actor.ts'
import { may, type Permission } from '#lib/staff/access.ts'

/** What a second person decided. */
export const decisions = ['given', 'refused'] as const

export type Decision = (typeof decisions)[number]

/** The end of a request as it is shown: worked out from its row and the time. */
export const approvalStates = ['waiting', 'given', 'used', 'refused', 'expired'] as const

export type ApprovalState = (typeof approvalStates)[number]

/**
 * 二人で行う操作: acts that one person asks for and another allows, each with the right to ask for it. A new act is a
 * line here, a sentence in `messages/<locale>/approvals.json`, and one call of `performApproval` where it is done.
 */
export const approvalActs = {
  answers_export: 'residents.view',
  traces_export: 'audit.export',
  protection_lift: 'protection.edit',
} as const satisfies Record<string, Permission>

export type ApprovalAct = keyof typeof approvalActs

export const approvalActNames = Object.keys(approvalActs) as [ApprovalAct, ...ApprovalAct[]]

/** 支援措置: that somebody is protected is for nobody else to know, who decides included. */
const known: Partial<Record<ApprovalAct, Permission>> = { protection_lift: 'protection.edit' }

/** Whether somebody who decides may know of requests for an act. */
export const mayDecide = (staff: { rights: Rights }, act: ApprovalAct): boolean => {
  const right = known[act]
  return right === undefined || may(staff, right)
}

export const isAct = (act: string): act is ApprovalAct => act in approvalActs

/** Why what was asked for is not done. */
export const performRefusals = ['not_allowed', 'used_already', 'in_use', 'expired'] as const

export type PerformRefusal = (typeof performRefusals)[number]

type Moments = { expiresAt: Date; decision: Decision | null; usedAt: Date | null }

/** What has become of a request. Neither a waiting nor an allowed one outlives its end, whether a job runs or not. */
export function stateOf({ expiresAt, decision, usedAt }: Moments, now: Date): ApprovalState {
  if (usedAt) return 'used'
  if (decision === 'refused') return 'refused'
  if (now >= expiresAt) return 'expired'
  return decision ?? 'waiting'
}
