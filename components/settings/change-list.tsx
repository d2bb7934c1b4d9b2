import { StatusTag } from '#components/ui/status-tag.tsx'
import type { RoleName } from '#lib/actor.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { counterInWords, type RecordedNames, valueInWords } from './change-words.ts'
import { ColumnFacts } from './column-facts.tsx'
import { recordedLines } from './recorded-lines.ts'
import { recordedName } from './recorded-name.ts'
import { recordedSetting } from './recorded-setting.ts'
import { SettingFacts } from './setting-facts.tsx'

type Row = Record<string, unknown>

export type ShownChange = { thing: ChangedThing; thingId: string; before: Row | null; after: Row | null }

type Props = RecordedNames & {
  locale: StaffLocale
  changes: readonly ShownChange[]
  /** Whose roles were changed, and what roles are called. */
  people?: ReadonlyMap<string, string>
  roles?: readonly RoleName[]
  /** Of a long list only the beginning is shown. */
  most?: number
}

const tones = { added: 'success', changed: 'info', removed: 'warning' } as const

/** What was changed, or is going to be: each thing with its words, and of a changed one what was before. */
export function ChangeList({ locale, changes, most = 50, people, roles = [], ...names }: Props) {
  const t = textOf(locale, 'calendars')
  const rest = changes.length - most
  return (
    <ul className="space-y-3">
      {changes.slice(0, most).map((change) => {
        const act = actOf(change)
        const setting = recordedSetting(
          change.thing,
          change.after ?? change.before ?? {},
          locale,
          names.services,
        )
        const lines = recordedLines(change, { counters: names.counters, roles }, locale)
        return (
          <li key={`${change.thing}/${change.thingId}`} className="flex flex-wrap items-baseline gap-x-3">
            <StatusTag tone={tones[act]}>{t(`change.${act}`)}</StatusTag>
            <strong>
              {t(`thing.${change.thing}`)} {subjectOf(change, locale, { ...names, people })}
            </strong>
            {lines && <Lines lines={lines} />}
            {setting && <SettingFacts {...{ locale, setting, before: change.before, after: change.after }} />}
            {!(lines || setting) && (
              <ColumnFacts {...{ locale, before: change.before, after: change.after, ...names }} />
            )}
          </li>
        )
      })}
      {rest > 0 && <li>{t('change.more', { count: rest })}</li>}
    </ul>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="field-hint basis-full list-disc pl-5">
    {lines.map((line) => (
      <li key={line} className="break-words">
        {line}
      </li>
    ))}
  </ul>
)

/** A setting always has a value: the shipped one where nobody has decided. */
const actOf = ({ thing, before, after }: ShownChange) => {
  if (thing === 'setting') return 'changed'
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

/** Which one of its kind: by its service or counter, where it belongs to one or to all, else by its name. */
function subjectOf(
  change: ShownChange,
  locale: StaffLocale,
  { people, ...names }: RecordedNames & Pick<Props, 'people'>,
) {
  const { before, after, thing, thingId } = change
  const { counters, services } = names
  const row = after ?? before ?? {}
  const name = recordedName(change, { people }, locale)
  if (name) return name
  if (thing === 'booking_rule' && row.serviceId) return counterInWords(row.serviceId, locale, services)
  if (thing === 'setting' && recordedSetting(thing, row, locale, services)) return null
  if (thing === 'counter' || thing === 'counter_services') return counterInWords(thingId, locale, counters)
  if ('counterId' in row) return counterInWords(row.counterId, locale, counters)
  return valueInWords('', row.name ?? row.label ?? thingId, locale, names)
}
