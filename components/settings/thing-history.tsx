import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import type { ThingChange } from '#lib/changes/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { changedFields, isKnownKind, shortValue } from './thing-changes.ts'

type Props = {
  locale: StaffLocale
  changes: readonly ThingChange[]
  /** What a column is called on its form; those without a name are not shown. */
  labelOf: (field: string) => string | undefined
}

/** Who changed what of a thing, the newest first, each with the way to take it back. */
export function ThingHistory({ locale, changes, labelOf }: Props) {
  const t = textOf(locale, 'places')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      {changes.length === 0 && <p>{t('history.none')}</p>}
      <ul className="space-y-3">
        {changes.map(({ batchId, kind, at, name, before, after }) => {
          const moment = momentInWords(at, locale)
          return (
            <li key={batchId}>
              <p>
                <span className="font-bold">
                  {t(`history.kind.${isKnownKind(kind) ? kind : 'other'}`)}
                </span>{' '}
                <span className="field-hint">
                  {t('history.by', { moment, name: name ?? t.plain('history.system') })}
                </span>{' '}
                <Link href={`/staff/settings/history/${batchId}`}>
                  {t('history.open', { moment })}
                </Link>
              </p>
              {before && after && (
                <ul className="list-disc pl-6">
                  {changedFields(before, after).map((field) => {
                    const label = labelOf(field)
                    const [was, is] = [shortValue(before[field]), shortValue(after[field])]
                    if (!label) return null
                    return (
                      <li key={field}>
                        {was === null || is === null || was === is
                          ? t('history.changed', { field: label })
                          : t('history.line', {
                              field: label,
                              before: was || t.plain('history.empty'),
                              after: is || t.plain('history.empty'),
                            })}
                      </li>
                    )
                  })}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
