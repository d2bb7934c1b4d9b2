import { counterInWords, type NamedCounter } from '#components/openings/counter-options.ts'
import { daysInWords, effectInWords } from '#components/openings/exception-in-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { copyOf } from '#lib/openings/queries.ts'
import type { Exception } from '#lib/openings/rules.ts'

type Props = {
  locale: StaffLocale
  counters: readonly NamedCounter[]
  copied: ReturnType<typeof copyOf>
}

/** What a copy makes, and what it leaves out and why. */
export function CopyPreview({ locale, counters, copied: { made, leftOut } }: Props) {
  const t = textOf(locale, 'openings')
  const line = (exception: Exception, counterId: string | null, days: string): string =>
    t.plain('copy.line', {
      counter: counterInWords(counters, counterId, locale),
      days,
      kind: t.plain(`kind.${exception.kind}`),
      what: effectInWords(exception, locale),
    })
  return (
    <section aria-labelledby="preview">
      <Panel className="space-y-4">
        <Heading level={2} size={4} id="preview">
          {made.length === 0 ? t('copy.made_none') : t('copy.made', { count: made.length })}
        </Heading>
        <ul className="list-disc pl-5">
          {made.map((exception) => (
            <li key={exception.id}>{line(exception, exception.counterId, daysInWords(exception, locale))}</li>
          ))}
        </ul>
        {leftOut.length > 0 && (
          <>
            <Heading level={3} size={4}>
              {t('copy.left', { count: leftOut.length })}
            </Heading>
            <ul className="list-disc pl-5">
              {leftOut.map(({ exception, why, counterId, days }) => (
                <li key={`${exception.id} ${why} ${counterId} ${days[0]}`}>
                  {t('copy.line_left', {
                    line: line(
                      exception,
                      counterId,
                      days.map((day) => dayInWords(day, locale)).join(t.plain('words.separator')),
                    ),
                    why: t.plain(`why.${why}`),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Panel>
    </section>
  )
}
