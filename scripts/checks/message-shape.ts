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
