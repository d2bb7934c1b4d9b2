import { renderText } from '#lib/notices/render-text.ts'
import { cityText } from '#lib/notices/render-visit.ts'
import { withoutRuby } from '#lib/ruby.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { loadFonts } from './load-fonts.ts'
import { unprintable } from './read-letters.ts'
import { sampleLetter } from './read-sample.ts'
import { letterVariables } from './read-variables.ts'
import { renderPaper } from './render-paper.ts'
import { letterLocales } from './rules.ts'

/**
 * The letters (字) of the texts of a letter to residents that no font of the house has: a paper with 〓 in it is not
 * sent out, so this is asked before any secret is made.
 */
export async function missingGlyphs(
  kind: 'password' | 'link_code',
  city: CitySettings,
  now: Date,
): Promise<string[]> {
  const hasLetter = await loadFonts()
  const letter = sampleLetter(`letter_${kind}`, now)
  const texts = await Promise.all(
    letterLocales.map(async (locale) => {
      const text = await renderPaper(`letter_${kind}`, locale, letterVariables(letter, city, locale))
      return withoutRuby(`${text.subject}${renderText(text)}`)
    }),
  )
  return unprintable([cityText(city.cityName, 'ja'), ...texts].join(''), hasLetter)
}
