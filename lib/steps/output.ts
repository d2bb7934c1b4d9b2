import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import {
  type BringRule,
  type Coming,
  checklistInWords,
  checklistOf,
  type DocumentList,
  itemInLine,
} from '#lib/services/rules.ts'
import type { StepDefinition } from '#lib/visit-work.ts'
import { wordsOf } from '#lib/words.ts'

type Person = Coming & { service: LocalizedText; bring: readonly BringRule[] }

/** One thing to look at, as the list shows it. */
export type StepItem = { key: string; text: string }

/**
 * What is to be looked at in a step with this very person: the lines of the step, and where it is about papers those that
 * their service asks of somebody who comes like this (本人・法定代理人・任意代理人, with the reason).
 */
export function stepItems(
  { kind, items }: StepDefinition,
  person: Person,
  lists: readonly DocumentList[],
  locale: StaffLocale,
): StepItem[] {
  const own = items.map((text, index) => ({ key: `i${index}`, text: localized(text, locale) }))
  return kind === 'papers' ? [...papersOf(person, lists, locale), ...own] : own
}

function papersOf(person: Person, documentLists: readonly DocumentList[], locale: StaffLocale): StepItem[] {
  const services = [{ id: person.serviceId, name: person.service, bring: person.bring }]
  const say = wordsOf(locale, 'services')
  const { lists } = checklistInWords(checklistOf(services, [person], documentLists), say, locale)
  return lists.flatMap(({ items }) =>
    items.map((item, index) => ({ key: `p${index}`, text: itemInLine(item, say, locale) })),
  )
}
