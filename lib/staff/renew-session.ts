import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staffSessions } from '#db/schema/staff.ts'
import type { StaffSession } from '#lib/actor.ts'
import type { SessionTicket } from './keep-session.ts'
import { isJustRenewed } from './rules.ts'

/**
 * The session goes on with a new token once its owner has proved again who they are: a cookie that somebody took before
 * opens nothing any more. The cookie is that of the whole browser, so its other pages go on as well. (OWASP ASVS 5.0, 7.2.4)
 * Of two proofs at once both are answered the same token, so that the browser keeps the right one whichever comes last.
 */
export const renewSession = (
  { staffId, sessionId }: StaffSession,
  now: Date,
  shown: { factorAt?: Date } = {},
): Promise<SessionTicket> =>
  database().transaction(async (tx) => {
    const own = eq(staffSessions.id, sessionId)
    const [session] = await tx.select().from(staffSessions).where(own).for('update')
    if (!session) throw new Error('there is no such session')
    const token = isJustRenewed(session, now) ? session.token : crypto.randomUUID()
    const isNew = token !== session.token
    await tx
      .update(staffSessions)
      .set({ provedAt: now, ...shown, ...(isNew && { token, tokenBefore: session.token, renewedAt: now }) })
      .where(own)
    return { staffId, sessionId, token }
  })
