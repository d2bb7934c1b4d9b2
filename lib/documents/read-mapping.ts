import { codesOf, isPrivate, isSelector, selectorOf } from './read-clusters.ts'

/** The font as the renderer holds it, with the parts of fontkit that have to be mended. */
export type LoadedFont = { hasGlyphForCodePoint(codePoint: number): boolean }

/** A glyph, and the letters that it stands for. */
type Glyphs = {
  _glyphs: Record<number, { codePoints: number[] }>
  getGlyph(id: number, letters?: number[]): unknown
}

type Selected = {
  varSelector: number
  defaultUVS: Iterable<{ startUnicodeValue: number; additionalCount: number }> | null
  nonDefaultUVS: Iterable<{ unicodeValue: number; glyphID: number }> | null
}

type Cmap = {
  uvs?: { varSelectors: { toArray(): Selected[] } } | null
  getVariationSelector(codePoint: number, selector: number): number
}

/** Whether a font draws exactly this letter, in the form that its selector asks for. */
type Writes = (cluster: string) => boolean

/** Whether the letters of one office are in this font, and only they are taken from it. */
type Mending = { isOwn?: boolean }

/**
 * Mends a font that fontkit 2.0.4 has loaded, once. fontkit never looks at the forms of a selector that also names
 * usual ones, and prints the usual form for all; and a renderer that asks for the glyph of a selector is told there is
 * none, and prints another letter. Nothing but the office's own font answers for its own letters: others hold something
 * else there.
 */
export function mendedMapping(font: LoadedFont, { isOwn = false }: Mending = {}): Writes {
  const cmap = (font as unknown as { _cmapProcessor: Cmap })._cmapProcessor
  const { usual, chosen } = formsOf(cmap)
  keepLettersApart(font as unknown as Glyphs)
  cmap.getVariationSelector = (code, selector) => chosen.get(selector)?.get(code) ?? 0
  const has = font.hasGlyphForCodePoint.bind(font)
  const hasLetter = (code: number): boolean => isPrivate(code) === isOwn && has(code)
  font.hasGlyphForCodePoint = (code) => isSelector(code) || hasLetter(code)
  return (cluster) => {
    const [base = 0, ...rest] = codesOf(cluster)
    const selector = selectorOf(cluster)
    if (!rest.every((code) => isSelector(code) || hasLetter(code))) return false
    if (selector === undefined) return hasLetter(base)
    const isUsual = usual.get(selector)?.some(([first, last]) => base >= first && base <= last) ?? false
    return chosen.get(selector)?.has(base) || (isUsual && hasLetter(base))
  }
}

/**
 * fontkit keeps each glyph with the letters that it stood for when it was first used, and the renderer counts those: once
 * a process has printed 葛 with the selector of its usual form, it would leave out letters of every text with 葛 alone.
 */
function keepLettersApart(font: Glyphs): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, letters) => {
    if (letters && font._glyphs[id]?.codePoints.join() !== letters.join()) delete font._glyphs[id]
    return getGlyph(id, letters)
  }
}

function formsOf({ uvs }: Cmap) {
  const usual = new Map<number, [number, number][]>()
  const chosen = new Map<number, Map<number, number>>()
  for (const { varSelector, defaultUVS, nonDefaultUVS } of uvs?.varSelectors.toArray() ?? []) {
    const ranges = [...(defaultUVS ?? [])]
    usual.set(
      varSelector,
      ranges.map(({ startUnicodeValue: first, additionalCount }) => [first, first + additionalCount]),
    )
    const forms = [...(nonDefaultUVS ?? [])]
    chosen.set(varSelector, new Map(forms.map(({ unicodeValue, glyphID }) => [unicodeValue, glyphID])))
  }
  return { usual, chosen }
}
