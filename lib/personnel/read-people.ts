import { asc, isNotNull, max } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffFactors } from '#db/schema/factors.ts'
import { staff as people, staffSessions } from '#db/schema/staff.ts'
import { lastDayBefore, stateOf } from './rules.ts'

/** Every account by its ID, with where it stands and when somebody was last seen with it. */
export async function readPeople(now: Date) {
  const [rows, seen, factors] = await Promise.all([
    database()
      .select({
        id: people.id,
        loginId: people.loginId,
        name: people.name,
        email: people.email,
        createdAt: people.createdAt,
        retiredAt: people.retiredAt,
        lockedAt: people.lockedAt,
        mustChangePassword: people.mustChangePassword,
      })
      .from(people)
      .orderBy(asc(people.loginId)),
    database()
      .select({ staffId: staffSessions.staffId, at: max(staffSessions.lastSeenAt) })
      .from(staffSessions)
      .groupBy(staffSessions.staffId),
    database()
      .select({ staffId: staffFactors.staffId })
      .from(staffFactors)
      .where(isNotNull(staffFactors.activatedAt)),
  ])
  const seenAt = new Map(seen.map(({ staffId, at }) => [staffId, at]))
  const withFactor = new Set(factors.map(({ staffId }) => staffId))
  return rows.map((row) => ({
    ...row,
    state: stateOf(row, now),
    lastDay: lastDayBefore(row.retiredAt),
    seenAt: seenAt.get(row.id) ?? null,
    hasFactor: withFactor.has(row.id),
  }))
}
