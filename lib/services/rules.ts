import { type Locale, type LocalizedText, languageTag } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { Words } from '#lib/words.ts'

/** Who stands at the counter for a visitor: they themselves, with or without a legal representative, or somebody else. */
export const attendances = ['self', 'with_guardian', 'guardian_alone', 'agent'] as const

export type Attendance = (typeof attendances)[number]

/** Why somebody may send an agent (事務処理要領, since 2023). Work, school and travel are none. */
export const agentReasons = [
  'adult_ward',
  'assisted_person',
  'child',
  'aged_75',
  'hospital',
  'disability',
  'facility',
  'long_term_care',
  'pregnant',
  'business_trip',
  'study_abroad',
  'high_school',
  'withdrawn',
] as const

export type AgentReason = (typeof agentReasons)[number]

/** So many documents from one or several of the city's lists, of which some must have a photograph. */
export type DocumentCount = { count: number; from: string[]; withPhoto?: number }

/** 持ち物: one line of a list of things to bring. Without a condition it stands on everybody's list. */
export type BringRule = {
  text: LocalizedText
  /** Only where the person comes in one of these ways, and only for one of these reasons. */
  attendances?: Attendance[]
  reasons?: AgentReason[]
  /** 本人確認書類: any one of these sums of documents will do. */
  anyOf?: DocumentCount[][]
}

/** The minutes of a service for the first and for each further person of a visit. */
export type ServiceMinutes = { firstMinutes: number; furtherMinutes: number }

/**
 * How long a visit takes, the services of its persons in order: the first person's in full, each further person's
 * as the further one, since what is prepared once serves the whole family.
 */
export const visitMinutes = (services: readonly ServiceMinutes[]): number =>
  services.reduce(
    (minutes, { firstMinutes, furtherMinutes }, index) =>
      minutes + (index === 0 ? firstMinutes : furtherMinutes),
    0,
  )

/** A person of a visit: for which service, who comes for them, and for an agent why. */
export type Coming = {
  serviceId: string
  attendance: Attendance
  reason?: AgentReason | null
}

/** Everybody comes in person, as long as nobody has said otherwise. */
export const comingInPerson = (serviceIds: readonly string[]): Coming[] =>
  serviceIds.map((serviceId) => ({ serviceId, attendance: 'self' }))

/** How a city books: with an access key, signed in with an account, or as each likes. */
export type BookingMode = 'access_key' | 'accounts' | 'both'

/** The ways of which a service may allow some only. */
export const bookingWays = ['access_key', 'accounts'] as const

export type BookingWay = (typeof bookingWays)[number]

/**
 * How a visit is booked: in the ways of the city that every one of its services allows. Null where none is left, such
 * as for two services of which each is booked in another way.
 */
export function modeOfVisit(
  city: BookingMode,
  services: readonly { bookingModes: readonly string[] | null }[],
): BookingMode | null {
  const ways = bookingWays.filter(
    (way) =>
      (city === 'both' || city === way) &&
      services.every(({ bookingModes }) => bookingModes?.includes(way) ?? true),
  )
  return ways.length === 2 ? 'both' : (ways[0] ?? null)
}

/** The questions of a visit: those of any of its services. A service that names none asks all of them. */
export const questionsOfVisit = <Field extends { key: string }>(
  fields: readonly Field[],
  services: readonly { fieldKeys: readonly string[] | null }[],
): Field[] =>
  fields.filter(
    ({ key }) => services.length === 0 || services.some(({ fieldKeys }) => fieldKeys?.includes(key) ?? true),
  )

type ServicePapers = { id: string; name: LocalizedText; bring: readonly BringRule[] }

/** 本人確認書類の一覧: documents that the city counts as equally good. */
export type DocumentList = { id: string; name: LocalizedText; documents: LocalizedText[] }

/** What each person of a visit brings; persons who bring the same stand together. */
export type Checklist = {
  lists: {
    /** Counted from 1, in the order of the visit. */
    persons: number[]
    service: LocalizedText
    attendance: Attendance
    items: Pick<BringRule, 'text' | 'anyOf'>[]
  }[]
  /** The lists of documents that the items speak of. */
  documents: DocumentList[]
}

/**
 * 持ち物: what the persons of a visit bring, from the rules of their services (個人番号カード交付等事務処理要領; a city's
 * own words and lists). A service that is no longer known has no papers.
 */
export function checklistOf(
  services: readonly ServicePapers[],
  visitors: readonly Coming[],
  documentLists: readonly DocumentList[],
): Checklist {
  const alike = Map.groupBy(visitors.keys(), (index) => sameAs(visitors[index]))
  const lists = [...alike.values()].flatMap((indexes) => {
    const visitor = visitors[indexes[0] ?? -1]
    const service = services.find(({ id }) => id === visitor?.serviceId)
    if (!visitor || !service) return []
    const items = service.bring.filter((rule) => isFor(visitor, rule))
    const persons = indexes.map((index) => index + 1)
    return [{ persons, service: service.name, attendance: visitor.attendance, items }]
  })
  const named = new Set(lists.flatMap(({ items }) => items.flatMap(listsNamed)))
  return { lists, documents: documentLists.filter(({ id }) => named.has(id)) }
}

const sameAs = (visitor: Coming | undefined): string =>
  [visitor?.serviceId, visitor?.attendance, visitor?.reason].join(' ')

const isFor = ({ attendance, reason }: Coming, rule: BringRule): boolean =>
  (rule.attendances?.includes(attendance) ?? true) &&
  (!rule.reasons || (reason ? rule.reasons.includes(reason) : false))

const listsNamed = ({ anyOf = [] }: Pick<BringRule, 'anyOf'>): string[] =>
  anyOf.flatMap((sum) => sum.flatMap(({ from }) => from))

/** A checklist in a language. In ja-easy the texts carry their ruby marks, elsewhere the language of what is not translated. */
export type ChecklistInWords = {
  /** The heading is empty where one person comes in person. */
  lists: { heading: string; items: { text: string; anyOf: string[] }[] }[]
  documents: { name: string; documents: string[] }[]
}

/** A checklist as pages, mails and slips show it. `say` are the texts of the domain `services`. */
export function checklistInWords(
  { lists, documents }: Checklist,
  say: Words<'services'>,
  locale: Locale,
): ChecklistInWords {
  return {
    lists: lists.map(({ items, ...list }) => ({
      heading: headingOf(list, lists.length === 1, say, locale),
      items: items.map(({ text, anyOf = [] }) => ({
        text: cityText(text, locale),
        anyOf: anyOf.map((sum) => sumInWords(sum, say)),
      })),
    })),
    documents: documents.map(({ name, documents: listed }) => ({
      name: cityText(name, locale),
      documents: listed.map((text) => cityText(text, locale)),
    })),
  }
}

/** Whose list it is, for what, and how they come; nothing for one person who comes in person. */
function headingOf(
  { persons, service, attendance }: Omit<Checklist['lists'][number], 'items'>,
  isOnly: boolean,
  say: Words<'services'>,
  locale: Locale,
): string {
  const name = cityText(service, locale)
  const isAlone = isOnly && persons.length === 1
  if (isAlone && attendance === 'self') return ''
  const who = isOnly
    ? say('checklist.each', { n: persons.length })
    : persons.map((n) => say('checklist.person', { n })).join(say('checklist.between'))
  const what = isAlone ? name : say('checklist.for', { who, service: name })
  return attendance === 'self'
    ? what
    : say('checklist.coming', { what, how: say(`attendance.${attendance}`) })
}

/** `1 from A and 1 from A or B`. */
const sumInWords = (sum: readonly DocumentCount[], say: Words<'services'>): string =>
  sum
    .map(({ count, from, withPhoto = 0 }) => {
      const names = from.map((id) => say('checklist.list', { id }))
      const list = eitherOf(names, say)
      return say(withPhoto > 0 ? 'checklist.count_photo' : 'checklist.count', { list, count, withPhoto })
    })
    .reduce((first, second) => say('checklist.plus', { first, second }))

const eitherOf = (choices: readonly string[], say: Words<'services'>): string =>
  choices.reduce((first, second) => say('checklist.either', { first, second }))

/** A list of documents in one line. */
export const documentsInLine = (
  { name, documents }: ChecklistInWords['documents'][number],
  say: Words<'services'>,
): string => say('checklist.documents', { name, documents: documents.join(say('checklist.comma')) })

/** An item with its sums in one line, for places that have no lists in lists; easy Japanese has no または. */
export function itemInLine(
  { text, anyOf }: ChecklistInWords['lists'][number]['items'][number],
  say: Words<'services'>,
  locale: Locale,
): string {
  if (anyOf.length === 0) return text
  const list = new Intl.ListFormat(languageTag(locale), { type: 'disjunction' })
  const choice = locale === 'ja-easy' ? eitherOf(anyOf, say) : list.format(anyOf)
  return say('checklist.line', { text, choice })
}

/** What is done to the list of a service's papers. */
export type PaperAct =
  | { kind: 'put'; index: number | 'new'; rule: BringRule }
  | { kind: 'moved'; index: number; direction: 'up' | 'down' }
  | { kind: 'removed'; index: number }

/** The papers after an act; null where there is no such paper any more. */
export function papersAfter(papers: readonly BringRule[], act: PaperAct): BringRule[] | null {
  if (act.kind === 'put' && act.index === 'new') return [...papers, act.rule]
  const index = act.index as number
  const paper = papers[index]
  if (!paper) return null
  if (act.kind === 'put') return papers.with(index, act.rule)
  if (act.kind === 'removed') return papers.toSpliced(index, 1)
  const to = act.direction === 'up' ? index - 1 : index + 1
  const other = papers[to]
  return other ? papers.with(index, other).with(to, paper) : [...papers]
}
