import { addMinutes } from '#lib/time.ts'

/** What holds for everybody who signs in with a password, staff and residents alike. Pure. */

/** Wrong tries in a row before sign-in pauses for the first time. */
const FREE_TRIES = 5
const LONGEST_PAUSE_MINUTES = 60

/**
 * How long no further try is looked at after so many wrong ones in a row: 1 minute after the fifth, then 2, 4 … 60.
 * Guessing becomes hopeless while somebody who mistyped waits a minute. (NIST SP 800-63B 3.2.2)
 */
export const pauseMinutes = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_PAUSE_MINUTES, 2 ** (failures - FREE_TRIES))

/** Whether this wrong try is the one that makes sign-in pause for the first time. */
export const isFirstPause = (failures: number): boolean => failures === FREE_TRIES

type Session = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** When a session is over: so many minutes after it began, and so many after its last use. */
export const sessionRules = ({ minutes, idleMinutes }: { minutes: number; idleMinutes: number }) => ({
  seconds: minutes * 60,
  /** When it ends if nothing more is done, and whether doing something would make that later. */
  idleEnd: ({ lastSeenAt, expiresAt }: Pick<Session, 'lastSeenAt' | 'expiresAt'>) => {
    const idleAt = addMinutes(lastSeenAt, idleMinutes)
    return idleAt < expiresAt ? { endsAt: idleAt, canStay: true } : { endsAt: expiresAt, canStay: false }
  },
  endOf: (start: Date): Date => addMinutes(start, minutes),
  /** Whether it still opens pages: not signed out, not too old, and used lately. */
  isOpen: (session: Session, now: Date): boolean =>
    session.endedAt === null && now < session.expiresAt && now < addMinutes(session.lastSeenAt, idleMinutes),
})

/** Being seen is written down at most so often. */
const NOTED_EVERY_MINUTES = 1

/** Whether it is time to note again that somebody is there. */
export const isNoteDue = (session: Pick<Session, 'lastSeenAt'>, now: Date): boolean =>
  now >= addMinutes(session.lastSeenAt, NOTED_EVERY_MINUTES)

/** Wrong tries are forgotten after a day without any, ended sessions after a month. */
export const triesForgottenBefore = (now: Date): Date => addMinutes(now, -24 * 60)

export const sessionsForgottenBefore = (now: Date): Date => addMinutes(now, -30 * 24 * 60)
