import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * What the code must give a message, and what it may give back: its arguments, the cases of a choice, its tags. A
 * plural counts as a plain argument, for Japanese has none where English needs one. Throws on broken ICU.
 */
export const shapeOf = (text: string): Set<string> => new Set(parse(text).flatMap(partsOf))

function partsOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.argument:
    case TYPE.number:
      return [`{${element.value}}`]
    case TYPE.date:
      return [`{${element.value}, date}`]
    case TYPE.time:
      return [`{${element.value}, time}`]
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(partsOf)]
    case TYPE.plural:
      return [`{${element.value}}`, ...insideOf(element.options)]
    case TYPE.select: {
      const cases = Object.keys(element.options).toSorted().join('|')
      return [`{${element.value}, ${cases}}`, ...insideOf(element.options)]
    }
  }
}

const insideOf = (options: Record<string, { value: MessageFormatElement[] }>): string[] =>
  Object.values(options).flatMap(({ value }) => value.flatMap(partsOf))

/** The names that a message must be filled with. */
export const argumentsOf = (text: string): string[] =>
  [...shapeOf(text)].flatMap((part) => /^\{([^,}]+)/.exec(part)?.[1] ?? [])

/** What a text is filled with, and how it uses that. */
export type Filling =
  | { name: string; kind: 'words' | 'number' }
  | { name: string; kind: 'choice'; cases: string[] }

/** The names that a text is filled with, each once. A choice or a number says more of a name than its mere place does. */
export function fillingsOf(text: string): Filling[] {
  const found = new Map<string, Filling>()
  for (const filling of parse(text).flatMap(fillingsIn))
    if (filling.kind !== 'words' || !found.has(filling.name)) found.set(filling.name, filling)
  return [...found.values()]
}

function fillingsIn(element: MessageFormatElement): Filling[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.tag:
      return element.children.flatMap(fillingsIn)
    case TYPE.plural:
      return [{ name: element.value, kind: 'number' }, ...fillingsInside(element.options)]
    case TYPE.select: {
      const cases = Object.keys(element.options)
      return [{ name: element.value, kind: 'choice', cases }, ...fillingsInside(element.options)]
    }
    default:
      return [{ name: element.value, kind: element.type === TYPE.argument ? 'words' : 'number' }]
  }
}

const fillingsInside = (options: Record<string, { value: MessageFormatElement[] }>): Filling[] =>
  Object.values(options).flatMap(({ value }) => value.flatMap(fillingsIn))

/** Where in a text the words stand that people read. */
export const literalsOf = (text: string): { from: number; until: number }[] =>
  parse(text, { captureLocation: true }).flatMap(literalsIn)

function literalsIn(element: MessageFormatElement): { from: number; until: number }[] {
  if (element.type === TYPE.literal && element.location)
    return [{ from: element.location.start.offset, until: element.location.end.offset }]
  if (element.type === TYPE.tag) return element.children.flatMap(literalsIn)
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
  return Object.values(element.options).flatMap(({ value }) => value.flatMap(literalsIn))
}
