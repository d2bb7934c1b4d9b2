import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { noticeNumbers, residents, residentTries } from '#db/schema/residents.ts'
import type { Visitor } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { countTry, forgetTries } from '#lib/sign-in-tries.ts'
import type { NoticeSignInInput } from './input.ts'
import { openSession } from './open-session.ts'
import { offersNoticeSignIn } from './rules.ts'

const fromAddress = guessLimit('notice-sign-in', { points: 30, seconds: 15 * 60 })

export type NoticeSignInRefusal = 'wrong_notice' | 'locked'

/**
 * Signs a resident in with the number of their 交付通知書 and their birthday, where the city allows it. A number that
 * was not issued or was withdrawn, a wrong birthday and a resident whose birthday is not known are answered alike,
 * with the same growing pause.
 */
export async function signInWithNotice(
  visitor: Visitor,
  { noticeNumber, birthday }: NoticeSignInInput,
  now: Date,
): Promise<Result<{ residentId: string; sessionId: string }, NoticeSignInRefusal>> {
  if (!offersNoticeSignIn(await citySettings())) return refused('wrong_notice')
  if ((await fromAddress.consume(visitor.address)).isLimited) return refuse('locked')
  const hash = fingerprint('notice-sign-in', noticeNumber)
  if (!(await countTry(residentTries, hash, now)).isAllowed) return refuse('locked')
  const [person] = await database()
    .select({ residentId: residents.id })
    .from(noticeNumbers)
    .innerJoin(residents, eq(residents.id, noticeNumbers.residentId))
    .where(
      and(
        eq(noticeNumbers.number, noticeNumber),
        isNull(noticeNumbers.withdrawnAt),
        isNull(residents.closedAt),
        sql`${residents.answers} ->> 'birthday' = ${birthday}`,
      ),
    )
  if (!person) return refuse('wrong_notice')
  await fromAddress.giveBack(visitor.address)
  const { residentId } = person
  const sessionId = await database().transaction(async (tx) => {
    await forgetTries(tx, residentTries, hash)
    return openSession(tx, residentId, now)
  })
  log().info({ residentId }, 'resident signed in with a notice number')
  return ok({ residentId, sessionId })
}

function refuse(reason: NoticeSignInRefusal) {
  log().warn({ reason }, 'sign-in with a notice number refused')
  return refused(reason)
}
