import { inflateSync } from 'node:zlib'

/**
 * What a PDF of the house says, for tests: its pages, its fonts, its letters in the order they are drawn, and how wide
 * its outlined boxes are, such as the bars of a chart. Reads just
 * what the renderer writes: plain objects, deflated streams, letters as numbers of a font that says what they mean.
 */
export function readPdf(file: Buffer) {
  const source = file.toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', object = '']) => [id, object]),
  )
  const body = (id: string | undefined) => objects.get(id ?? '') ?? ''
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object))
  const contentOf = (page: string) => streamOf(body(reference(page, 'Contents')))
  const drawn = pages.map((page) => {
    const resources = body(reference(page, 'Resources'))
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        meanings(streamOf(body(reference(body(id), 'ToUnicode')))),
      ]),
    )
    return lettersOf(contentOf(page), fonts)
  })
  return {
    pages: pages.length,
    fonts: [...source.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name),
    language: /\/Lang \((.*?)\)/.exec(source)?.[1],
    text: drawn.join('\n'),
    boxes: pages.flatMap((page) => boxesOf(contentOf(page))),
  }
}

const reference = (object: string, key: string): string | undefined =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const bytes = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1')
  return inflateSync(bytes).toString('latin1')
}

/** From the number of a letter in the font to the letter: the n-th entry of the font's table. */
const meanings = (cmap: string): string[] =>
  [...(/beginbfrange([\s\S]*)endbfrange/.exec(cmap)?.[1] ?? '').matchAll(/\[([^\]]*)\]/g)].flatMap(
    ([, list = '']) =>
      [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = '']) => utf16(hex.replaceAll(' ', ''))),
  )

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function lettersOf(content: string, fonts: Map<string, string[]>): string {
  let letters: string[] = []
  let text = ''
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? []
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const [number] of hex.matchAll(/.{4}/g)) text += letters[Number.parseInt(number, 16)] ?? '\uFFFD'
  }
  return text
}

/** A path along the four sides of a box, drawn as a line. */
const boxesOf = (content: string): number[] =>
  [...content.matchAll(/(\S+) (\S+) m\n(\S+) \2 l\n\3 (\S+) l\n\1 \4 l\nh\n[BS]\n/g)].map(
    ([, left, , right]) => Number(right) - Number(left),
  )
