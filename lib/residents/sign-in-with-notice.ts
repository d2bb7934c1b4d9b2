import { driver } from '#db/client.ts'
import type { Visitor } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { guessLimit } from '#lib/rate-limits.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { NoticeSignInInput } from './input.ts'
import { offersNoticeSignIn, residentSession } from './rules.ts'

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
  const [tried] = await driver()<{ outcome: string; residentId: string | null; sessionId: string | null }[]>`
    select outcome, resident_id as "residentId", session_id as "sessionId"
    from resident.sign_in_with_notice(${noticeNumber}, ${birthday}, ${fingerprint('notice-sign-in', noticeNumber)},
      ${residentSession.endOf(now).toISOString()}, ${now.toISOString()})`
  if (!tried?.residentId || !tried.sessionId)
    return refuse(tried?.outcome === 'locked' ? 'locked' : 'wrong_notice')
  await fromAddress.giveBack(visitor.address)
  const { residentId, sessionId } = tried
  log().info({ residentId }, 'resident signed in with a notice number')
  return ok({ residentId, sessionId })
}

function refuse(reason: NoticeSignInRefusal) {
  log().warn({ reason }, 'sign-in with a notice number refused')
  return refused(reason)
}
