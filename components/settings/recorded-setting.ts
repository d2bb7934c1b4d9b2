import { hoursInWords, restInWords } from '#components/rules/national-words.ts'
import { ruleInWords } from '#components/rules/rule-words.ts'
import { documentLines } from '#components/services/document-lines.ts'
import { workLines } from '#components/steps/work-lines.ts'
import { type DecidedKey, decidedKeys } from '#lib/booking-rules/rules.ts'
import type { ChangedThing } from '#lib/changes/rules.ts'
import { dayOfYearInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type InquiryChoice, type InquiryTemplate, inOrder } from '#lib/inquiry-choices.ts'
import { type DayLists, visitWork } from '#lib/kept-lists.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { type CitySettings, citySettings } from '#lib/settings/input.ts'
import { controls, type EditableSetting } from '#lib/settings/rules.ts'
import { renderShipped } from '#lib/visit-work.ts'
import type { CounterNames } from './change-words.ts'
import { valueInWords } from './setting-words.ts'

/** A recorded setting of the city, or rule of booking, by its name; `said` puts what a row says into words. */
export type RecordedSetting = {
  name: string
  said: (row: Row | null) => string | null
  /** What became of it, where the whole of it would hide that. */
  told?: (before: Row | null, after: Row | null) => string[]
}

type Row = Record<string, unknown>

/** What a recorded row decides, as the page on which it is decided calls it; null for any other row. */
export function recordedSetting(
  thing: ChangedThing,
  { key }: Row,
  locale: StaffLocale,
  services: CounterNames,
): RecordedSetting | null {
  if (!(thing === 'booking_rule' || thing === 'setting')) return null
  const recorded = recordedAs(String(key), locale, services)
  if (!recorded) return null
  return thing === 'setting' ? { ...recorded, said: (row) => recorded.said(row ?? undecided) } : recorded
}

function recordedAs(key: string, locale: StaffLocale, services: CounterNames): RecordedSetting | undefined {
  const rule = decidedKeys.find((each) => each === key)
  if (rule) return ruleOf(rule, locale)
  return isEditable(key) ? settingOf(key, locale) : otherOf(key, locale, services)
}

/** A setting of the city that nobody has decided: it has the value that is shipped. */
const undecided: Row = { value: undefined }

const isEditable = (key: string): key is EditableSetting => Object.hasOwn(controls, key)

const ruleOf = (rule: DecidedKey, locale: StaffLocale): RecordedSetting => ({
  name: textOf(locale, 'rules').plain(`rule.${rule}`),
  said: reading(rule, (value) => ruleInWords(rule, value, locale)),
})

const settingOf = (setting: EditableSetting, locale: StaffLocale): RecordedSetting => ({
  name: textOf(locale, 'settings').plain(`field.${setting}`),
  said: (row) =>
    valueInWords(setting, row?.value, locale) || textOf(locale, 'calendars').plain('change.nothing'),
})

/** What has a page of its own beside the groups of settings. */
function otherOf(key: string, locale: StaffLocale, services: CounterNames): RecordedSetting | undefined {
  const pattern = textOf(locale, 'rules').plain('national.pattern.title')
  const openings = textOf(locale, 'openings')
  const others: Record<string, RecordedSetting> = {
    yearEnd: {
      name: openings.plain('holidays.year_end_title'),
      said: reading('yearEnd', ({ from, until }) =>
        openings.plain('words.span', {
          from: dayOfYearInWords(from, locale),
          until: dayOfYearInWords(until, locale),
        }),
      ),
    },
    nationalHours: { name: pattern, said: reading('nationalHours', (hours) => hoursInWords(hours, locale)) },
    nationalRest: { name: pattern, said: reading('nationalRest', (rest) => restInWords(rest, locale)) },
    visitWork: {
      name: textOf(locale, 'steps').plain('settings.title'),
      said: reading('visitWork', (work) =>
        (work ?? renderShipped()).sets
          .map(({ name }) => localized(name, locale))
          .join(textOf(locale, 'calendars').plain('change.separator')),
      ),
      told: (before, after) => workLines(workIn(before), workIn(after), locale, services),
    },
    inquiryChoices: {
      name: textOf(locale, 'inquiries').plain('settings.title'),
      said: reading('inquiryChoices', (entries) => entriesInWords(entries, locale)),
    },
    inquiryTemplates: {
      name: textOf(locale, 'inquiries').plain('settings.list.template'),
      said: reading('inquiryTemplates', (entries) => entriesInWords(entries, locale)),
    },
    dayLists: {
      name: textOf(locale, 'reports').plain('day_lists.title'),
      said: reading('dayLists', (lists) => dayListsInWords(lists, locale)),
    },
    identityDocuments: {
      name: textOf(locale, 'places').plain('documents.title'),
      said: reading('identityDocuments', (lists) =>
        lists
          .map(({ name }) => localized(name, locale))
          .join(textOf(locale, 'calendars').plain('change.separator')),
      ),
      told: (before, after) => documentLines(listsIn(before), listsIn(after), locale),
    },
  }
  return others[key]
}

/** 当日一覧ファイル: when, of how many counters, as what and for how long. */
function dayListsInWords({ clocks, counterIds, kinds, days }: DayLists, locale: StaffLocale): string {
  const t = textOf(locale, 'reports')
  return t.plain('day_lists.recorded.said', {
    clocks: clocks.join(' ') || t.plain('day_lists.recorded.never'),
    counters:
      counterIds.length === 0
        ? t.plain('day_lists.recorded.every')
        : t.plain('day_lists.recorded.some', { count: counterIds.length }),
    kinds: kinds.map((kind) => t.plain(`day_lists.kind.${kind}`)).join(' '),
    days,
  })
}

/** 問合せの選択肢 and 定型文: their names, with those out of use told apart. */
const entriesInWords = (entries: readonly (InquiryChoice | InquiryTemplate)[], locale: StaffLocale): string =>
  entries
    .toSorted(inOrder)
    .map((entry) => {
      const name = localized(entry.name, locale)
      const words = 'text' in entry ? `${name} (${localized(entry.text, locale)})` : name
      return entry.isRetired ? `${words} (${textOf(locale, 'inquiries').plain('settings.retired')})` : words
    })
    .join(textOf(locale, 'calendars').plain('change.separator'))

const workIn = (row: Row | null) => visitWork.safeParse(row?.value).data ?? renderShipped()

const listsIn = (row: Row | null) =>
  citySettings.shape.identityDocuments.safeParse(row?.value).data ??
  citySettings.shape.identityDocuments.parse(undefined)

/** What this version no longer reads is shown as it was stored. */
const reading =
  <Key extends keyof CitySettings>(key: Key, inWords: (value: CitySettings[Key]) => string) =>
  (row: Row | null): string | null => {
    if (!row) return null
    const read = citySettings.shape[key].safeParse(row.value)
    return read.success ? inWords(read.data as CitySettings[Key]) : JSON.stringify(row.value)
  }
