import { inflateSync } from 'node:zlib'
import { create, openSync, type SourceFont } from 'fontkit'
import { mendedMapping } from '#lib/documents/read-mapping.ts'

const opened = new Map<string, SourceFont>()

function open(file: string): SourceFont {
  const font = opened.get(file) ?? openSync(file)
  if (!opened.has(file)) mendedMapping(font)
  opened.set(file, font)
  return font
}

const drawingOf = (font: SourceFont, id: number): string => font.getGlyph(id).path.toSVG()

/** A glyph by its number in the whole font, as the makers of the font number them. */
type Glyph = { font: string; id: number }

type Subset = { glyphs: number[] }

type Maker = { createSubset(this: SourceFont): Subset; isWatched?: boolean }

/** The part of each font that went into each file since `watchSubsets`: its n-th glyph and that glyph's number in the font. */
const subsets: { font: string; subset: Subset }[] = []

/**
 * Remembers from now on which glyphs each file takes from a font: inside the file they are numbered anew, in the order in
 * which they are first used, and nothing in it says what their numbers were.
 */
export function watchSubsets(file: string): void {
  const maker: Maker = Object.getPrototypeOf(open(file))
  if (maker.isWatched) return
  const { createSubset } = maker
  maker.isWatched = true
  maker.createSubset = function createWatched(this: SourceFont) {
    const subset = createSubset.call(this)
    subsets.push({ font: this.postscriptName, subset })
    return subset
  }
}

/** The glyphs that a text is to be printed with, by their numbers in a font file. */
export function glyphsIn(file: string, text: string): Glyph[] {
  const font = open(file)
  return font.layout(text).glyphs.map(({ id }) => ({ font: font.postscriptName, id }))
}

/** The glyphs that a file made just now was printed with, in their order, by their numbers in the whole fonts. */
export function glyphsOf(file: Buffer): Glyph[] {
  return shownIn(file, (name) => {
    const font = name.replace(/^[A-Z]{6}\+/, '')
    // A font that was opened and drew nothing has its first glyph alone.
    const isUsed = (one: (typeof subsets)[number]) => one.font === font && one.subset.glyphs.length > 1
    const taken = subsets.findLast(isUsed)?.subset.glyphs ?? []
    return (number) => ({ font, id: taken[number] ?? -1 })
  })
}

/** The outlines of the letters of a text as a font file draws them, for tests: what a paper has to show. */
export function outlinesIn(file: string, text: string): string[] {
  const font = open(file)
  return font.layout(text).glyphs.map(({ id }) => drawingOf(font, id))
}

/**
 * The outlines of all letters that a PDF of the house shows, in their order, taken from the fonts inside the file:
 * what a reader sees, whatever the file says that the letters mean.
 */
export const outlinesOf = (file: Buffer): string[] =>
  shownIn(file, (_, program) => {
    const font = create(program())
    return (number) => drawingOf(font, number)
  })

/** Everything that the pages of a file show, letter by letter, as the font of each reads its number. */
function shownIn<Shown>(
  file: Buffer,
  readFont: (name: string, program: () => Buffer) => (number: number) => Shown,
): Shown[] {
  const objects = objectsOf(file)
  const body = (id: string) => objects.get(id) ?? ''
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\n/.test(object))
    .flatMap((page) => {
      const fonts = new Map(
        [...body(refer(page, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, key = '', id = '']) => {
          const descendant = body(/\/DescendantFonts \[(\d+) 0 R/.exec(body(id))?.[1] ?? '')
          const descriptor = body(refer(descendant, 'FontDescriptor'))
          const name = /\/BaseFont \/(\S+)/.exec(descendant)?.[1] ?? ''
          return [key, readFont(name, () => streamOf(body(refer(descriptor, 'FontFile2'))))]
        }),
      )
      return drawn(streamOf(body(refer(page, 'Contents'))).toString('latin1'), fonts)
    })
}

function drawn<Shown>(content: string, fonts: Map<string, (number: number) => Shown>): Shown[] {
  let read: ((number: number) => Shown) | undefined
  const shown: Shown[] = []
  for (const [, name, letters] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) read = fonts.get(name)
    for (const [, hex = ''] of (letters ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const [number] of hex.matchAll(/.{4}/g)) {
        if (!read) throw new Error('A letter is shown in no font.')
        shown.push(read(Number.parseInt(number, 16)))
      }
  }
  return shown
}

const objectsOf = (file: Buffer): Map<string, string> =>
  new Map(
    [...file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', object = '']) => [id, object],
    ),
  )

const refer = (object: string, key: string): string =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? ''

function streamOf(object: string): Buffer {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  return inflateSync(Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1'))
}
