import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#scripts/environment.ts'
import { carriedScripts } from './carried-scripts.ts'
import { carriedFile, readFont, wholeFont, wordsDrawnOtherwise } from './carry-script.ts'
import { wordShaper } from './shape-words.ts'
import { wordsInScript } from './words-in-script.ts'

describe.each(carriedScripts)('the carried font for $name', (script) => {
  it('draws every word of the product as the whole font does: else run `npm run fonts`', async () => {
    const carried = await readFont(carriedFile(script))
    const words = wordsInScript(script)
    expect(words.length).toBeGreaterThan(500)
    const differing = wordsDrawnOtherwise(words, carried, await wholeFont(script))
    expect(differing).toEqual([])
  })

  it('is offered for each of their characters, and for none that it lacks', async () => {
    const carried = wordShaper(await readFont(carriedFile(script)))
    const offered = rangesOf(`${script.family} Carried`)
    const characters = new Set(wordsInScript(script).join(''))
    expect([...characters].filter((character) => !offered.has(character))).toEqual([])
    expect([...offered].filter((character) => carried(character).some(({ glyph }) => glyph === 0))).toEqual(
      [],
    )
  })

  it('weighs so little that a page without script stays within forty kilobytes', () => {
    expect(readFileSync(carriedFile(script)).length).toBeLessThanOrEqual(9_700)
  })
})

/** The characters for which the style rules offer a family. */
function rangesOf(family: string): Set<string> {
  const faces = readFileSync(path.join(root, 'components/fonts/faces.css'), 'utf8')
  const [, ranges = ''] = new RegExp(`'${family}';[^}]*unicode-range: ([^;]*);`).exec(faces) ?? []
  const characters = ranges.split(', ').flatMap((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
  })
  return new Set(characters)
}
