import type { ReactNode } from 'react'
import { HoldCountdown } from '#components/reservations/hold-countdown.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = {
  locale: Locale
  held: { expiresAt: Date; isExtended: boolean; isExpired: boolean }
  /** The minutes an extension gives, or null when there is none (any more). */
  minutes: number | null
  now: Date
  /** What is said of it, unless to the one for whom it is held. */
  until?: ReactNode
}

/** Until when the place is held. With script it counts down and warns two minutes before the end. */
export function HoldNotice({ locale, held, minutes, now, until }: Props) {
  const t = textOf(locale, 'reservations')
  if (held.isExpired)
    return (
      <Notice tone="warning" title={t('held.overTitle')}>
        <p>{t('held.overBody')}</p>
      </Notice>
    )
  const words = {
    remaining: t('held.remaining'),
    over: t('held.over'),
    twoMinutes: t('held.minutesLeft', { minutes: 2 }),
    oneMinute: t('held.minutesLeft', { minutes: 1 }),
  }
  const offer = minutes !== null && {
    title: t('held.dialogTitle'),
    body: t('held.dialogBody'),
    extend: t('held.extend', { minutes }),
    later: t('held.dialogLater'),
  }
  return (
    <Notice>
      <HoldCountdown
        expiresAt={held.expiresAt.toISOString()}
        remainingMs={held.expiresAt.getTime() - now.getTime()}
        words={words}
        offer={offer || null}
      >
        <p>{until ?? t('held.until', { time: timeInWords(held.expiresAt, locale) })}</p>
        {held.isExtended && <p>{t('held.extended')}</p>}
      </HoldCountdown>
    </Notice>
  )
}
