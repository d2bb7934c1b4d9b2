import { withoutTags } from '#lib/passages.ts'

/** Furigana written inline as `｜窓口《まどぐち》`, the notation of Aozora Bunko. Pure. */

export type RubyPart = { base: string; reading?: string }

const RUBY = /｜([^｜《》]+)《([^｜《》]+)》/g

/** The parts of a text in order, each with its reading if it has one. */
export function rubyParts(text: string): RubyPart[] {
  const parts: RubyPart[] = []
  let last = 0
  for (const match of text.matchAll(RUBY)) {
    if (match.index > last) parts.push({ base: text.slice(last, match.index) })
    parts.push({ base: match[1] as string, reading: match[2] as string })
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push({ base: text.slice(last) })
  return parts
}

/** For places that cannot show ruby, such as mail and titles: 窓口（まどぐち）, and 〈月曜日（げつようび）〉 in brackets. */
export const rubyAsBrackets = (text: string): string =>
  aroundReadings(withoutTags(text)).replace(RUBY, '$1（$2）')

/** A pair of brackets, and what stands in it: at most one pair inside another. */
const BRACKETS = /（((?:[^（）]|（[^（）]*）)*)）/g

/** Brackets that readings will stand in look otherwise than those of the readings, or nobody sees which ends where. */
const aroundReadings = (text: string): string =>
  text.replace(BRACKETS, (whole, inside: string) =>
    inside.includes('《') ? `〈${aroundReadings(inside)}〉` : whole,
  )

/** Without readings, for attributes that a screen reader reads aloud. */
export const withoutRuby = (text: string): string => withoutTags(text).replace(RUBY, '$1')
