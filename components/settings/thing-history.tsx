import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import type { historyOf } from '#lib/changes/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { changedFields, isKnownKind } from './thing-changes.ts'

type Props = {
  locale: StaffLocale
  changes: Awaited<ReturnType<typeof historyOf>>
  /** What a column is called on its form; those without a name are not told. */
  labels: Partial<Record<string, string>>
}

/** Who changed what of a thing, the newest first; each leads to the page that shows it whole and takes it back. */
export function ThingHistory({ locale, changes, labels }: Props) {
  const t = textOf(locale, 'places')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      {changes.length === 0 && <p>{t('history.none')}</p>}
      <ul className="space-y-2">
        {changes.map(({ batchId, kind, at, name, before, after }) => {
          const moment = momentInWords(at, locale)
          const fields = before && after ? changedFields(before, after) : []
          const told = fields.flatMap((field) => labels[field] ?? [])
          const act = t.plain(`history.kind.${isKnownKind(kind) ? kind : 'other'}`)
          return (
            <li key={batchId}>
              <Link href={`/staff/settings/history/${batchId}` as Route}>
                {t('history.by', { moment, name: name ?? t.plain('history.system') })}
              </Link>
              <p>
                {told.length > 0
                  ? t('history.fields', { act, fields: told.join(t.plain('history.comma')) })
                  : act}
              </p>
            </li>
          )
        })}
      </ul>
      {changes.length > 0 && <p className="field-hint">{t('history.undo')}</p>}
    </section>
  )
}
