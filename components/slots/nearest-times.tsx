import { type Choose, TimeForm, timeValue } from '#components/slots/time-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { shortNameOf } from '#lib/counters/rules.ts'
import { dayInWords, timeInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import type { FreeStart } from '#lib/slots/queries.ts'
import { dayOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  starts: readonly FreeStart[]
  counters: readonly { id: string; name: LocalizedText; shortName: LocalizedText }[]
  choose: Choose
}

/** The free times nearest to one that was lost, each to be taken with one tap. */
export function NearestTimes({ locale, starts, counters, choose }: Props) {
  const t = textOf(locale, 'slots')
  return (
    <div className="space-y-2">
      <Heading level={2} size={3} id="nearest">
        {t('nearest.title')}
      </Heading>
      {starts.length === 0 && <p>{t('nearest.none')}</p>}
      <ul className="space-y-2" aria-labelledby="nearest">
        {starts.map((start) => (
          <li key={`${start.counterId} ${start.startsAt.getTime()}`}>
            <TimeForm choose={choose} counterId={start.counterId}>
              <Button look="outline" className="w-full max-w-lg" {...timeValue(start.startsAt)}>
                <StartWords locale={locale} start={start} counters={counters} />
              </Button>
            </TimeForm>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Day, time and counter of a free start in one line. */
export function StartWords({
  locale,
  start,
  counters,
}: Pick<Props, 'locale' | 'counters'> & { start: FreeStart }) {
  const counter = counters.find(({ id }) => id === start.counterId)
  return (
    <>
      {withRuby(dayInWords(dayOf(start.startsAt), locale))} {withRuby(timeInWords(start.startsAt, locale))}
      {counter && <span className="block font-normal">{withRuby(shortNameOf(counter, locale))}</span>}
    </>
  )
}
