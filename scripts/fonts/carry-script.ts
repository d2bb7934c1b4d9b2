import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compress, decompress } from 'wawoff2'
import { root } from '#scripts/environment.ts'
import type { CarriedScript } from './carried-scripts.ts'
import { wordShaper } from './shape-words.ts'
import { takePartOfFont } from './take-part-of-font.ts'
import { wordsInScript } from './words-in-script.ts'

/** Where the carried font of a script lies. */
export const carriedFile = ({ name }: CarriedScript): string =>
  path.join(root, `components/fonts/${name}.woff2`)

/** The whole font of a script, uncompressed. */
export const wholeFont = ({ source }: CarriedScript): Promise<Uint8Array> =>
  decompress(readFileSync(path.join(root, 'node_modules', source)))

/** Makes the font that shows all words of the product in a script, and tells for which characters it is one. */
export async function carryScript(
  script: CarriedScript,
): Promise<{ file: Uint8Array; characters: string[] }> {
  const words = [...wordsInScript(script), ...script.further]
  const characters = [...new Set(words.join(''))].sort()
  const whole = await wholeFont(script)
  const shape = wordShaper(whole)
  const glyphs = new Set(words.flatMap((word) => shape(word).map(({ glyph }) => glyph)))
  const part = await takePartOfFont(whole, { glyphs, characters, features: script.features })
  return { file: await compress(part), characters }
}
