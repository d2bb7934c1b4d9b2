import { ownPath } from '#lib/own-path.ts'
import { sessionRules } from '#lib/sign-in-rules.ts'

/** A working day, after which everybody signs in anew; a screen that nobody uses for half an hour is closed. */
export const {
  seconds: sessionSeconds,
  endOf: sessionEnd,
  isOpen: isSessionOpen,
} = sessionRules({ minutes: 12 * 60, idleMinutes: 30 })

/** A path of the staff pages that a form or header names, without what comes after `#`; today's list for anything else. */
export function staffPath(asked: unknown): string {
  const path = typeof asked === 'string' ? ownPath(asked.slice(0, 2000)) : null
  return path && /^\/staff([/?]|$)/.test(path) ? path : '/staff'
}

/** The page to go to after signing in: the one that was asked for, or today's list. */
export function returnPath(asked: unknown): string {
  const path = staffPath(asked)
  return path.startsWith('/staff/sign-in') ? '/staff' : path
}
