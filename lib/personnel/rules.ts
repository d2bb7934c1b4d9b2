import type { Rights } from '#lib/actor.ts'
import { addDays, type Day, dayOf, instantOf } from '#lib/time.ts'

/** 職員アカウント: whether somebody may sign in today. */
export const accountStates = ['active', 'waiting', 'locked', 'leaving', 'retired'] as const

export type AccountState = (typeof accountStates)[number]

type Account = { retiredAt: Date | null; lockedAt: Date | null; mustChangePassword: boolean }

/** Where an account stands. What keeps somebody out is said before what does not. */
export function stateOf({ retiredAt, lockedAt, mustChangePassword }: Account, now: Date): AccountState {
  if (retiredAt && retiredAt <= now) return 'retired'
  if (lockedAt) return 'locked'
  if (retiredAt) return 'leaving'
  return mustChangePassword ? 'waiting' : 'active'
}

/** Somebody works up to the end of their last day in Tokyo: after 31 March nobody of them signs in on 1 April. */
export const retirementAfter = (lastDay: Day): Date => instantOf(addDays(lastDay, 1), '00:00')

/** The last day of somebody who leaves, as it was typed. */
export const lastDayBefore = (retiredAt: Date | null): Day | null =>
  retiredAt && addDays(dayOf(retiredAt), -1)

/**
 * Whether somebody may give another person a password, lock them or retire them: only where they have every right of
 * that person themselves, everywhere where that person has it. Else a new password would be a way to rights that
 * nobody gave them.
 */
export const covers = (own: Rights, others: Rights): boolean =>
  [...others].every(([permission, counters]) => coversOne(own, permission, counters))

function coversOne(own: Rights, permission: string, counters: 'all' | readonly string[]): boolean {
  const mine = own.get(permission)
  if (mine === undefined || mine === 'all') return mine === 'all'
  return counters !== 'all' && counters.every((each) => mine.includes(each))
}

/** Why an act on an account of somebody else is not done. */
export const personRefusals = [
  'own_account',
  'beyond_own_rights',
  'already_retired',
  'last_administrator',
] as const

export type PersonRefusal = (typeof personRefusals)[number]

/** The same for an act on one account whose page somebody has open: somebody else may have been faster. */
export type AccountRefusal = PersonRefusal | 'changed_meanwhile'

/** Why a table of people that was compared is not taken over. */
export const importRefusals = [...personRefusals, 'gone', 'wrong', 'too_many_new'] as const

export type ImportRefusal = (typeof importRefusals)[number]

/** The columns of the table that personnel gives out and takes in. */
export const personColumns = ['loginId', 'name', 'email', 'lastDay'] as const

export type PersonColumn = (typeof personColumns)[number]

/** What may be wrong with a cell of such a table. */
export const cellProblems = [
  'required',
  'too_long',
  'email',
  'date',
  'my_number',
  'control_characters',
  'invalid',
  'twice',
  'no_column',
] as const

export type CellProblem = (typeof cellProblems)[number]

/** An import may bring so many new people: for each a password is made and hashed. */
export const MOST_NEW_PEOPLE = 500

/** What tables of people are called among those that were taken in. */
export const PEOPLE = 'staff_accounts'
