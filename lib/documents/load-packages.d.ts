/** What papers use of two packages that have no types of their own. */
declare module 'unicode-properties' {
  const unicode: { getScript(codePoint: number): string | null }

  export = unicode
}

declare module 'fontkit' {
  export type SourceFont = {
    postscriptName: string
    getGlyph(id: number): { path: { toSVG(): string } }
    layout(text: string): { glyphs: { id: number }[] }
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function openSync(file: string): SourceFont
  export function create(program: Uint8Array): SourceFont
}
