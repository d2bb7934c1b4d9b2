import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { columnOf, inOrder, isShown } from './change-columns.ts'
import { differenceInWords, type RecordedNames, valueInWords } from './change-words.ts'

type Row = Record<string, unknown>

type Props = RecordedNames & { locale: StaffLocale; before: Row | null; after: Row | null }

/** Of a changed row what differs, of a new or removed one what it says. */
export function ColumnFacts({ locale, before, after, ...names }: Props) {
  const t = textOf(locale, 'calendars')
  const row = after ?? before ?? {}
  const isChanged = before !== null && after !== null
  const saidOf = (key: string): string =>
    isChanged
      ? differenceInWords(key, { before: before[key], after: after[key] }, locale, names)
      : valueInWords(key, row[key], locale, names)
  const keys = inOrder(Object.keys(row)).filter(
    (key) =>
      isShown(key) &&
      key !== 'counterId' &&
      (isChanged ? isOther(before[key], after[key]) : isSaid(row[key])),
  )
  return (
    <span className="field-hint flex flex-wrap gap-x-4">
      {keys.map((key) => (
        <span key={key}>
          {t('change.fact', {
            column: wordsOf(locale, 'calendars')(`column.${columnOf(key)}`),
            value: saidOf(key),
          })}
        </span>
      ))}
    </span>
  )
}

const isOther = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)

/** An absent, empty or zero value of a new row says nothing: of a stop without services it would say that none stops. */
const isSaid = (value: unknown): boolean => {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? value.length > 0 : !('ja' in value && value.ja === '')
  return value !== null && value !== undefined && value !== '' && value !== 0 && value !== false
}
