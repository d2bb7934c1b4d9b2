import { holdProblems } from '#components/proxy/hold-problems.ts'
import { Announced } from '#components/reservations/announced.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { NearestTimes } from '#components/slots/nearest-times.tsx'
import type { Choose } from '#components/slots/time-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { nearestFree, type Wanted } from '#lib/slots/queries.ts'

type Props = {
  locale: StaffLocale
  sent: SearchParams
  everywhere: Wanted
  counters: readonly Counter[]
  choose: Choose
  now: Date
}

/** Why the time that was pressed is not held, and what is free near it. */
export async function RefusedTime({ locale, sent, everywhere, counters, choose, now }: Props) {
  const reason = holdProblems.find((known) => known === sent.refusal)
  if (!reason) return null
  const t = textOf(locale, 'proxy')
  const around = new Date(typeof sent.around === 'string' ? sent.around : '')
  const isKnown = !Number.isNaN(around.getTime())
  const starts = isKnown ? await nearestFree({ ...everywhere, around }, now, 3) : []
  return (
    <Announced answer={`${reason} ${isKnown ? around.getTime() : ''}`}>
      <Notice tone="warning" title={t('refusal.title')}>
        <p>{t(`refusal.${reason}`)}</p>
        {isKnown && <NearestTimes {...{ locale, starts, counters, choose }} />}
      </Notice>
    </Announced>
  )
}
