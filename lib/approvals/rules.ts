import type { Rights } from '#lib/actor.ts'
import { may, type Permission } from '#lib/staff/access.ts'

/** What a second person decided. */
export const decisions = ['given', 'refused'] as const

export type Decision = (typeof decisions)[number]

/** How a request ends before its time: who asked withdraws it, or who allowed it takes that back. */
export const approvalEnds = ['withdrawn', 'taken_back'] as const

export type ApprovalEnd = (typeof approvalEnds)[number]

/** A request that nobody decided, or an approval that nobody used, is over after a day. */
export const OPEN_MINUTES = 24 * 60

/** What a request is while it keeps others from asking for the same. */
export const openStates = ['waiting', 'given'] as const

/** The end of a request as it is shown: worked out from its row and the time. */
export const approvalStates = [...openStates, 'used', 'refused', ...approvalEnds, 'expired'] as const

export type ApprovalState = (typeof approvalStates)[number]

/**
 * 二人で行う操作: acts that one person asks for and another allows, each with the right to ask for it. A new act is a
 * line here, a sentence in `messages/<locale>/audit.json`, one call of `performApproval` where it is done, and its right
 * at the gates of `/staff/approvals`, where who asked may withdraw it.
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

type Moments = {
  expiresAt: Date
  decision: Decision | null
  usedAt: Date | null
  ended: ApprovalEnd | null
}

/** What has become of a request. Neither a waiting nor an allowed one outlives its end, whether a job runs or not. */
export function stateOf({ expiresAt, decision, usedAt, ended }: Moments, now: Date): ApprovalState {
  if (usedAt) return 'used'
  if (ended) return ended
  if (decision === 'refused') return 'refused'
  if (now >= expiresAt) return 'expired'
  return decision ?? 'waiting'
}

type Holder = { staffId: string; rights: Rights }

/**
 * How somebody may end an open request: who asked withdraws it, waiting or allowed; who allowed it takes that back.
 * Null for everybody else, and for who may by now neither ask for it nor decide about it.
 */
export function endBy(
  staff: Holder,
  { act, askedBy, decidedBy }: { act: ApprovalAct; askedBy: string; decidedBy: string | null },
): ApprovalEnd | null {
  if (askedBy === staff.staffId) return may(staff, approvalActs[act]) ? 'withdrawn' : null
  if (decidedBy !== staff.staffId) return null
  return may(staff, 'approvals.decide') && mayDecide(staff, act) ? 'taken_back' : null
}
