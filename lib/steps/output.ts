import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import {
  type BringRule,
  type Coming,
  checklistInWords,
  checklistOf,
  type DocumentList,
  documentsInLine,
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

/** 本人確認書類の一覧「A」「B」: the documents that the papers of this step speak of, a line for each list. */
export function documentsOf(
  { kind }: StepDefinition,
  person: Person,
  lists: readonly DocumentList[],
  locale: StaffLocale,
): string[] {
  if (kind !== 'papers') return []
  const { documents } = checklistFor(person, lists, locale)
  return documents.map((list) => documentsInLine(list, wordsOf(locale, 'services')))
}

function checklistFor(person: Person, documentLists: readonly DocumentList[], locale: StaffLocale) {
  const services = [{ id: person.serviceId, name: person.service, bring: person.bring }]
  const checklist = checklistOf(services, [person], documentLists)
  return checklistInWords(checklist, wordsOf(locale, 'services'), locale)
}

function papersOf(person: Person, documentLists: readonly DocumentList[], locale: StaffLocale): StepItem[] {
  const say = wordsOf(locale, 'services')
  return checklistFor(person, documentLists, locale).lists.flatMap(({ items }) =>
    items.map((item, index) => ({ key: `p${index}`, text: itemInLine(item, say, locale) })),
  )
}
