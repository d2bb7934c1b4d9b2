import type { Locale } from '#lib/locales.ts'
import type { Section } from './render-text.ts'
import { plainWords } from './render-visit.ts'

/** Who answers questions, as far as the city has said so. */
type Contact = { city: string; cityPhone: string; cityHours: string }

/** Whom to ask: the end of every letter, since nobody reads answers to it. */
export function contactSection(locale: Locale, { city, cityPhone, cityHours }: Contact): Section {
  const say = plainWords(locale, 'notices')
  return {
    heading: say('heading.contact'),
    blocks: [
      { text: city },
      ...(cityPhone ? [{ text: say('phone', { phone: cityPhone }) }] : []),
      ...(cityHours ? [{ text: say('hours', { hours: cityHours }) }] : []),
    ],
  }
}
