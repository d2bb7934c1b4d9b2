import { Notice } from '#components/ui/notice.tsx'
import { timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { Closing } from '#lib/openings/read-closings.ts'

type Props = {
  locale: StaffLocale
  counters: readonly { id: string; name: LocalizedText }[]
  closings: readonly Closing[]
}

/** Which counters take nobody today, or for some hours, or fewer than usual, and why. Nothing on an ordinary day. */
export function ClosedToday({ locale, counters, closings }: Props) {
  const t = textOf(locale, 'desk')
  // Among many counters it is no news that some have a season, or are closed on this weekday.
  const told = closings.filter(
    ({ state }) => counters.length === 1 || (state !== 'off_season' && state !== 'none'),
  )
  if (told.length === 0) return null
  const alike = Map.groupBy(told, (closing) => wordsOf(closing, locale))
  return (
    <Notice title={t('closings.title')}>
      <ul>
        {[...alike].map(([words, group]) => {
          const names = counters.filter(({ id }) => group.some(({ counterId }) => counterId === id))
          const where =
            names.length === counters.length && names.length > 1
              ? t.plain('counterAll')
              : new Intl.ListFormat(locale).format(names.map(({ name }) => localized(name, locale)))
          return <li key={words}>{counters.length === 1 ? words : t('closings.line', { where, words })}</li>
        })}
      </ul>
    </Notice>
  )
}

function wordsOf({ state, startsAt, endsAt, lanes, reason }: Closing, locale: StaffLocale): string {
  const t = textOf(locale, 'desk')
  const hours = { from: timeInWords(startsAt, locale), until: timeInWords(endsAt, locale), lanes }
  const name = state && state !== 'changed' ? textOf(locale, 'openings').plain(`state.${state}`) : ''
  const because = [name, reason ? localized(reason, locale) : ''].filter(Boolean)
  const what = state
    ? t.plain('closings.day')
    : t.plain(lanes > 0 ? 'closings.fewer' : 'closings.hours', hours)
  return because.length > 0
    ? t.plain('closings.because', { what, reason: because.join(t.plain('closings.and')) })
    : what
}
