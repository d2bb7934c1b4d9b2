import { changesInWords, type NamedThings } from '#components/inquiries/change-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryFile } from '#lib/inquiries/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; events: InquiryFile['events']; named: NamedThings }

/** What was done with an inquiry, the newest first: by whom, when, from what to what. */
export function InquiryHistory({ locale, events, named }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      <p className="field-hint">{t('history.lead')}</p>
      <ol className="space-y-3">
        {events.map(({ id, at, by, kind, changes, isUndone }) => (
          <li key={id}>
            <p className="flex flex-wrap gap-x-4">
              <span>{momentInWords(at, locale)}</span>
              <strong>
                {t(`history.${kind}`)}
                {isUndone && t('history.is_undone')}
              </strong>
              <span>{by ?? t('history.job')}</span>
            </p>
            {kind !== 'written' && (
              <ul className="list-disc space-y-1 pl-6">
                {changesInWords(locale, changes, named).map((change) => (
                  <li key={change} className="whitespace-pre-line break-words">
                    {change}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
