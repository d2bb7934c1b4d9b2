import { Notice } from '#components/ui/notice.tsx'
import type { Pause } from '#lib/booking-rules/queries.ts'
import { momentInWords, timeInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import { type Clock, instantOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  pauses: readonly Pause[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** Why nobody can book now and when they can, with the counters where it is not so at all of them. */
export function PauseNotice({ locale, pauses, counters }: Props) {
  const t = textOf(locale, 'slots')
  if (pauses.length === 0) return null
  const clock = (at: Clock) => timeInWords(instantOf('2000-01-01', at), locale)
  return (
    <Notice tone="warning" title={t('pause.title')}>
      {pauses.map(({ counterIds, reason, moment, hours }) => (
        <div key={counterIds.join(' ')}>
          {counterIds.length < counters.length && (
            <ul className="font-bold">
              {counters
                .filter(({ id }) => counterIds.includes(id))
                .map(({ id, name }) => (
                  <li key={id}>{withRuby(cityText(name, locale))}</li>
                ))}
            </ul>
          )}
          <p>
            {t(`pause.${reason}`, {
              moment: moment ? momentInWords(moment, locale) : '',
              from: clock(hours.from),
              until: clock(hours.until),
            })}
          </p>
        </div>
      ))}
    </Notice>
  )
}
