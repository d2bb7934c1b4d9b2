import { inflateSync } from 'node:zlib'
import { create, openSync, type SourceFont } from 'fontkit'
import { mendedMapping } from '#lib/documents/read-mapping.ts'

type Drawing = string

const opened = new Map<string, SourceFont>()

function open(file: string): SourceFont {
  const font: SourceFont = openSync(file)
  mendedMapping(font)
  return font
}

const drawingOf = (font: SourceFont, id: number): Drawing => font.getGlyph(id).path.toSVG()

/** The outlines of the letters of a text as a font file draws them, for tests: what a paper has to show. */
export function outlinesIn(file: string, text: string): Drawing[] {
  const font = opened.get(file) ?? open(file)
  opened.set(file, font)
  return font.layout(text).glyphs.map(({ id }) => drawingOf(font, id))
}

/**
 * The outlines of all letters that a PDF of the house shows, in their order, taken from the fonts inside the file:
 * what a reader sees, whatever the file says that the letters mean.
 */
export function outlinesOf(file: Buffer): Drawing[] {
  const objects = objectsOf(file)
  const body = (id: string) => objects.get(id) ?? ''
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\n/.test(object))
    .flatMap((page) => {
      const fonts = new Map(
        [...body(refer(page, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
          const descendant = body(/\/DescendantFonts \[(\d+) 0 R/.exec(body(id))?.[1] ?? '')
          const descriptor = body(refer(descendant, 'FontDescriptor'))
          const program = streamOf(body(refer(descriptor, 'FontFile2')))
          return [name, create(program)]
        }),
      )
      return drawn(streamOf(body(refer(page, 'Contents'))).toString('latin1'), fonts)
    })
}

function drawn(content: string, fonts: Map<string, SourceFont>): Drawing[] {
  let font: SourceFont | undefined
  const drawings: Drawing[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const [number] of hex.matchAll(/.{4}/g))
        drawings.push(font ? drawingOf(font, Number.parseInt(number, 16)) : 'no font')
  }
  return drawings
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
