import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { changedParts, type ImportedChange } from '#lib/transfer/rules.ts'

const MOST_SHOWN = 200

type Props = { locale: StaffLocale; name: string; changes: ImportedChange[] }

/** Every row of one thing that would come, go or change, part by part, before and after. */
export function ChangedRows({ locale, name, changes }: Props) {
  const t = textOf(locale, 'transfer')
  return (
    <details className="more">
      <summary>{`${name} (${changes.length})`}</summary>
      <ul className="space-y-3">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={change.thingId}>
            <p className="break-all font-bold">{change.thingId}</p>
            {change.before === null && <p>{t('row.added')}</p>}
            {change.after === null && <p>{t('row.removed')}</p>}
            {changedParts(change).map(({ part, before, after }) => (
              <p key={part} className="break-all">
                {t('row.part', { part, before, after })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN && <p>{t('row.more', { count: changes.length - MOST_SHOWN })}</p>}
    </details>
  )
}
