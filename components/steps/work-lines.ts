import { type CounterNames, counterInWords } from '#components/settings/change-words.ts'
import { listDifferences, textDifferences } from '#components/settings/differences.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { workLists } from '#lib/steps/rules.ts'
import type { StepDefinition, StepSet, VisitWork, WorkChoice } from '#lib/visit-work.ts'
import { wordsOf } from '#lib/words.ts'

type Named = { key: string; name: LocalizedText; isRetired?: boolean | undefined }

/**
 * What became of 窓口の仕事: which sets, steps and choices came, went out of use, changed or moved; services are told by the
 * names they have now.
 */
export function workLines(
  before: VisitWork,
  after: VisitWork,
  locale: StaffLocale,
  services: CounterNames,
): string[] {
  const say = wordsOf(locale, 'steps')
  const choices = workLists.flatMap((list) =>
    entryLines<WorkChoice>(before[list], after[list], () => [], locale).map((change) =>
      say('settings.history.list', { name: say(`settings.list.${list}`), change }),
    ),
  )
  const tell = (was: StepSet, is: StepSet) => setLines(was, is, locale, services)
  return [...entryLines(before.sets, after.sets, tell, locale), ...choices]
}

function setLines(before: StepSet, after: StepSet, locale: StaffLocale, names: CounterNames): string[] {
  const say = wordsOf(locale, 'steps')
  const nameOf = { say: (id: string) => counterInWords(id, locale, names) }
  const services = listDifferences(before.serviceIds, after.serviceIds, nameOf, locale)
  const steps = entryLines(before.steps, after.steps, (was, is) => stepLines(was, is, locale), locale)
  return [...services.map((change) => say('settings.history.services', { change })), ...steps]
}

function stepLines(before: StepDefinition, after: StepDefinition, locale: StaffLocale): string[] {
  const say = wordsOf(locale, 'steps')
  const words = wordsOf(locale, 'calendars')
  const reading = {
    say: (item: LocalizedText) => localized(item, locale),
    tell: (was: LocalizedText, is: LocalizedText) => textDifferences(was, is, locale),
  }
  const kindOf = ({ kind }: StepDefinition) => say(`settings.steps.kinds.${kind}`)
  const kinds = { before: kindOf(before), after: kindOf(after) }
  return [
    ...(before.kind === after.kind
      ? []
      : [say('settings.history.kind', { change: words('change.from_to', kinds) })]),
    ...listDifferences(before.items, after.items, reading, locale).map((change) =>
      say('settings.history.item', { change }),
    ),
  ]
}

/** Entries that have a name: those that came, each that changed by what it is called, and another order. */
function entryLines<Entry extends Named>(
  before: readonly Entry[],
  after: readonly Entry[],
  tell: (was: Entry, is: Entry) => string[],
  locale: StaffLocale,
): string[] {
  const say = wordsOf(locale, 'steps')
  const words = wordsOf(locale, 'calendars')
  const listed = (entries: readonly Entry[]) =>
    entries.map(({ name }) => localized(name, locale)).join(words('change.separator'))
  const missing = (of: readonly Entry[], other: readonly Entry[]) =>
    of.filter(({ key }) => !other.some((one) => one.key === key))
  const [gone, come] = [missing(before, after), missing(after, before)]
  const kept = (entries: readonly Entry[], other: readonly Entry[]) =>
    entries.filter(({ key }) => other.some((one) => one.key === key)).map(({ key }) => key)
  const isMoved = kept(before, after).join() !== kept(after, before).join()
  const used = ({ isRetired }: Named) => say(isRetired ? 'settings.retired' : 'settings.used')
  return [
    ...(gone.length > 0 ? [words('change.gone', { list: listed(gone) })] : []),
    ...(come.length > 0 ? [words('change.come', { list: listed(come) })] : []),
    ...(isMoved ? [words('change.reordered', { list: listed(after) })] : []),
    ...after.flatMap((is) => {
      const was = before.find(({ key }) => key === is.key)
      if (!was) return []
      const changes = [
        ...textDifferences(was.name, is.name, locale),
        ...(used(was) === used(is) ? [] : [words('change.from_to', { before: used(was), after: used(is) })]),
        ...tell(was, is),
      ]
      return changes.map((change) => words('change.of', { name: localized(is.name, locale), change }))
    }),
  ]
}
