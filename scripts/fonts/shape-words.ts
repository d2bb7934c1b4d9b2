import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'

/** A letter as it is drawn at its place in a word. */
export type Drawn = { glyph: number; outline: string }

/** Sets words in a font the way browsers do. Takes the font uncompressed. */
export function wordShaper(file: Uint8Array): (word: string) => Drawn[] {
  const font = new Font(new Face(new Blob(file)))
  return (word) => {
    const buffer = new Buffer()
    buffer.addText(word)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    return buffer.getGlyphInfos().map(({ codepoint: glyph }) => ({ glyph, outline: font.glyphToPath(glyph) }))
  }
}
