import { namesInWords, stopInWords } from '#components/stops/stop-words.ts'
import { toldInWords } from '#components/stranded/told-words.ts'
import { Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { StopWish } from '#lib/stops/input.ts'
import type { stopOutlook } from '#lib/stops/queries.ts'
import { toldCounts } from '#lib/stops/rules.ts'

type Named = { id: string; name: LocalizedText }

type Props = {
  locale: StaffLocale
  wish: StopWish
  choices: { counters: Named[]; services: Named[] }
  outlook: NonNullable<Awaited<ReturnType<typeof stopOutlook>>>
  span: { startsAt: Date; endsAt: Date | null }
}

/** What would stop, and whom it touches. */
export function Outlook({ locale, wish, choices, outlook, span }: Props) {
  const t = textOf(locale, 'stranded')
  const chosen = choices.counters.filter(({ id }) => wish.counterIds?.includes(id))
  const where = wish.counterIds
    ? new Intl.ListFormat(locale).format(chosen.map(({ name }) => localized(name, locale)))
    : t('stops.every_counter')
  const { when } = stopInWords({ ...span, kind: 'counter', counterName: null, serviceIds: [] }, [], locale)
  const { booked: told, free, held } = outlook
  const { count: booked, mail: mailed } = toldCounts(told)
  return (
    <>
      <Facts
        facts={[
          { term: t('stop_check.fact.counters'), detail: where },
          {
            term: t('stop_check.fact.services'),
            detail: namesInWords(wish.serviceIds, choices.services, locale),
          },
          { term: t('stop_check.fact.span'), detail: when },
          {
            term: t('stop_check.fact.booked'),
            detail:
              booked > 0 ? t('stop_check.booked', { count: booked, mailed }) : t('stop_check.booked_none'),
          },
          { term: t('stop_check.fact.free'), detail: t('stop_check.free', { count: free }) },
          ...(held > 0
            ? [{ term: t('stop_check.fact.held'), detail: t('stop_check.held', { count: held }) }]
            : []),
        ]}
      />
      <Notice tone="warning">
        <p>{booked > 0 ? t('stop_check.after', { count: booked }) : t('stop_check.after_none')}</p>
        {booked > 0 && (
          <ul className="list-disc pl-5">
            {toldInWords(told, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Notice>
    </>
  )
}
