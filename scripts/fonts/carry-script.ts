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
  readFont(path.join(root, 'node_modules', source))

/** A font file, uncompressed. A copy, since the next one is uncompressed into the same memory. */
export const readFont = async (file: string): Promise<Uint8Array> =>
  Uint8Array.from(await decompress(readFileSync(file)))

/** Makes the font that shows all words of the product in a script, and tells for which characters it is one. */
export async function carryScript(
  script: CarriedScript,
): Promise<{ file: Uint8Array; characters: string[] }> {
  const words = [...wordsInScript(script), ...script.further]
  const characters = [...new Set(words.join(''))].sort()
  const whole = await wholeFont(script)
  const shape = wordShaper(whole)
  const partFor = (texts: string[]) => {
    const glyphs = new Set(texts.flatMap((text) => shape(text).map(({ glyph }) => glyph)))
    return takePartOfFont(whole, { glyphs, characters, features: script.features })
  }
  const first = await partFor(words)
  const differing = wordsDrawnOtherwise(words, first, whole)
  const part = differing.length > 0 ? await partFor([...words, ...differing.flatMap(piecesOf)]) : first
  return { file: await compress(part), characters }
}

/** The words that a part of a font does not draw with the letters of the whole one. */
export function wordsDrawnOtherwise(words: string[], part: Uint8Array, whole: Uint8Array): string[] {
  const outlines = (font: Uint8Array) => {
    const shape = wordShaper(font)
    return (word: string) =>
      shape(word)
        .map(({ outline }) => outline)
        .join('|')
  }
  const [inPart, inWhole] = [outlines(part), outlines(whole)]
  return words.filter((word) => inPart(word) !== inWhole(word))
}

/** All that a word can be parted into: some letters are made of others that no whole word shows. */
const piecesOf = (word: string): string[] =>
  [...word].flatMap((_, from) => [2, 3, 4].map((length) => word.slice(from, from + length)))
