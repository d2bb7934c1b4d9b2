import { ownPath } from '#lib/own-path.ts'
import { addMinutes } from '#lib/time.ts'

/** Wrong passwords in a row before sign-in pauses for the first time. */
const FREE_TRIES = 5
const LONGEST_PAUSE_MINUTES = 60

/**
 * How long no further try is looked at after so many wrong ones in a row: 1 minute after the fifth, then 2, 4 … 60.
 * Guessing becomes hopeless while a clerk who mistyped waits a minute. (NIST SP 800-63B 3.2.2)
 */
export const pauseMinutes = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_PAUSE_MINUTES, 2 ** (failures - FREE_TRIES))

/** A working day; after it everybody signs in anew. */
const SESSION_MINUTES = 12 * 60
/** A screen that nobody uses for so long is closed. */
const IDLE_MINUTES = 30
/** Being seen is written down at most so often. */
const NOTED_EVERY_MINUTES = 1

export const sessionSeconds = SESSION_MINUTES * 60

export const sessionEnd = (start: Date): Date => addMinutes(start, SESSION_MINUTES)

type Session = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** Whether a session still opens pages: not signed out, within its day, and used within the last half hour. */
export const isSessionOpen = (session: Session, now: Date): boolean =>
  session.endedAt === null && now < session.expiresAt && now < addMinutes(session.lastSeenAt, IDLE_MINUTES)

/** Whether it is time to note again that somebody is there. */
export const isNoteDue = (session: Session, now: Date): boolean =>
  now >= addMinutes(session.lastSeenAt, NOTED_EVERY_MINUTES)

/** Wrong tries are forgotten after a day without any, ended sessions after a month. */
export const triesForgottenBefore = (now: Date): Date => addMinutes(now, -24 * 60)

export const sessionsForgottenBefore = (now: Date): Date => addMinutes(now, -30 * 24 * 60)

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
