import { stayAction } from '#app/(resident)/[locale]/account/actions.ts'
import { SessionCountdown } from '#components/account/session-countdown.tsx'
import type { Resident } from '#lib/actor.ts'
import { currentTime } from '#lib/clock.ts'
import { timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { ownSession } from '#lib/residents/queries.ts'

/** Above what somebody signed in fills in: until when it can be sent (WCAG 2.2, 2.2.1 and 2.2.6). */
export async function SessionNotice({ locale, resident }: { locale: Locale; resident: Resident }) {
  const { endsAt, canStay } = await ownSession(resident)
  const t = textOf(locale, 'account')
  return (
    <SessionCountdown
      session={{
        endsAt: endsAt.toISOString(),
        remainingMs: endsAt.getTime() - currentTime().getTime(),
        canStay,
      }}
      stay={stayAction}
      words={{
        title: t('session.title'),
        body: t('session.body'),
        extend: t('session.stay'),
        later: t('session.later'),
        extended: t('session.extended'),
        over: t('session.over'),
      }}
    >
      {t('session.until', { time: timeInWords(endsAt, locale) })}
    </SessionCountdown>
  )
}
