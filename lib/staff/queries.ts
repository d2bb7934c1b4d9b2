import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people, staffSessions } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isSessionOpen, type SessionLimits } from './rules.ts'

/** One's own account as its page shows it. */
export async function ownAccount({ staffId }: StaffMember) {
  const [own] = await database()
    .select({ loginId: people.loginId, email: people.email, passwordChangedAt: people.passwordChangedAt })
    .from(people)
    .where(eq(people.id, staffId))
  if (!own) throw new Error('a session belongs to nobody')
  return own
}

/** The address of whoever is signed in, where mails that they try out go. */
export const ownEmail = async (staff: StaffMember): Promise<string | null> => (await ownAccount(staff)).email

export type OpenSession = Awaited<ReturnType<typeof openSessions>>[number]

/** The open sessions of somebody, those used last first: where they were opened, and when they were last seen. */
export async function openSessions(staffId: string, limits: SessionLimits, now: Date) {
  const rows = await database()
    .select()
    .from(staffSessions)
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNull(staffSessions.endedAt),
        gt(staffSessions.expiresAt, now),
      ),
    )
    .orderBy(desc(staffSessions.lastSeenAt))
  return rows.filter((session) => isSessionOpen(session, limits, now))
}
