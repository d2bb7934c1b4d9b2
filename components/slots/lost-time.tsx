import { Announced } from '#components/reservations/announced.tsx'
import { NearestTimes } from '#components/slots/nearest-times.tsx'
import type { readRefusal } from '#components/slots/refusal-query.ts'
import type { Choose } from '#components/slots/time-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { FreeStart } from '#lib/slots/queries.ts'

type Props = {
  locale: Locale
  refusal: NonNullable<ReturnType<typeof readRefusal>>
  nearest: readonly FreeStart[]
  counters: readonly Counter[]
  choose: Choose
}

/** Somebody was faster, or the time is over: why, and what is free nearby. */
export function LostTime({ locale, refusal, nearest, counters, choose }: Props) {
  const t = textOf(locale, 'reservations')
  return (
    <Announced answer={`${refusal.reason} ${refusal.around?.getTime()}`}>
      <Notice tone="warning" title={t('refusal.title')}>
        <p>
          {refusal.reason === 'invalid'
            ? textOf(locale, 'shell')('problem.invalid')
            : t(`refusal.${refusal.reason}`)}
        </p>
        {refusal.around && (
          <div className="mt-3">
            <NearestTimes {...{ locale, starts: nearest, counters, choose }} />
          </div>
        )}
      </Notice>
    </Announced>
  )
}
