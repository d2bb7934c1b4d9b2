import { StatusTag } from '#components/ui/status-tag.tsx'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { columnOf, inOrder, isShown } from './change-columns.ts'
import { counterInWords, type RecordedNames, valueInWords } from './change-words.ts'
import { recordedSetting } from './recorded-setting.ts'
import { SettingFacts } from './setting-facts.tsx'

type Row = Record<string, unknown>

export type ShownChange = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

type Props = RecordedNames & {
  locale: StaffLocale
  changes: readonly ShownChange[]
  /** Of a long list only the beginning is shown. */
  most?: number
}

const tones = { added: 'success', changed: 'info', removed: 'warning' } as const

/** What was changed, or is going to be: each thing with its words, and of a changed one what was before. */
export function ChangeList({ locale, changes, counters, services, most = 50 }: Props) {
  const t = textOf(locale, 'calendars')
  const rest = changes.length - most
  return (
    <ul className="space-y-3">
      {changes.slice(0, most).map((change) => {
        const act = actOf(change)
        const setting = recordedSetting(change.thing, change.after ?? change.before ?? {}, locale)
        return (
          <li key={`${change.thing}/${change.thingId}`} className="flex flex-wrap items-baseline gap-x-3">
            <StatusTag tone={tones[act]}>{t(`change.${act}`)}</StatusTag>
            <strong>
              {t(`thing.${change.thing}`)} {subjectOf(change, locale, { counters, services })}
            </strong>
            {setting ? (
              <SettingFacts {...{ locale, setting, before: change.before, after: change.after }} />
            ) : (
              <ColumnFacts {...{ locale, change, counters, services }} />
            )}
          </li>
        )
      })}
      {rest > 0 && <li>{t('change.more', { count: rest })}</li>}
    </ul>
  )
}

/** A setting always has a value: the shipped one where nobody has decided. */
const actOf = ({ thing, before, after }: ShownChange) => {
  if (thing === 'setting') return 'changed'
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

/** Which one of its kind: by its service or counter, where it belongs to one or to all, else by its name. */
function subjectOf(
  { before, after, thing, thingId }: ShownChange,
  locale: StaffLocale,
  names: RecordedNames,
) {
  const row = after ?? before ?? {}
  if (thing === 'booking_rule' && row.serviceId) return counterInWords(row.serviceId, locale, names.services)
  if (thing === 'setting' && recordedSetting(thing, row, locale)) return null
  if (thing === 'counter' || thing === 'counter_services')
    return counterInWords(thingId, locale, names.counters)
  if ('counterId' in row) return counterInWords(row.counterId, locale, names.counters)
  return valueInWords('', row.name ?? row.label ?? thingId, locale, names)
}

/** Of a changed row what differs, of a new or removed one what it says. */
function ColumnFacts({
  locale,
  change: { before, after },
  ...names
}: RecordedNames & { locale: StaffLocale; change: ShownChange }) {
  const t = textOf(locale, 'calendars')
  const row = after ?? before ?? {}
  const inWords = (key: string, of: Row | null) => valueInWords(key, of?.[key], locale, names)
  const words = wordsOf(locale, 'calendars')
  const saidOf = (key: string): string =>
    before && after
      ? words('change.from_to', { before: inWords(key, before), after: inWords(key, after) })
      : inWords(key, row)
  const keys = inOrder(Object.keys(row)).filter(
    (key) =>
      isShown(key) &&
      key !== 'counterId' &&
      (before && after ? isOther(before[key], after[key]) : isSaid(row[key])),
  )
  return (
    <span className="field-hint flex flex-wrap gap-x-4">
      {keys.map((key) => (
        <span key={key}>
          {t('change.fact', { column: t.plain(`column.${columnOf(key)}`), value: saidOf(key) })}
        </span>
      ))}
    </span>
  )
}

const isOther = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)

/** An absent, empty or zero value of a new row says nothing. */
const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== 0 && value !== false
