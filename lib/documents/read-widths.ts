import { Font } from '@react-pdf/renderer'
import { familyWriting } from './load-fonts.ts'
import { clustersOf, codesOf, isSelector } from './read-clusters.ts'
import { piecesOf } from './read-lines.ts'

type Measured = {
  unitsPerEm: number
  glyphForCodePoint(code: number): { advanceWidth: number }
}

const widths = new Map<string, number>()

/** How wide a letter is at a size of 1, in the font that writes it. */
function widthOfLetter(cluster: string): number {
  const known = widths.get(cluster)
  if (known !== undefined) return known
  const family = familyWriting(cluster)
  const font =
    family && (Font.getFont({ fontFamily: family, fontWeight: 700 })?.data as unknown as Measured | undefined)
  const width = font
    ? codesOf(cluster)
        .filter((code) => !isSelector(code))
        .reduce((sum, code) => sum + font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm, 0)
    : 1
  widths.set(cluster, width)
  return width
}

const widthOf = (text: string): number =>
  clustersOf(text).reduce((sum, cluster) => sum + widthOfLetter(cluster), 0)

/** How much narrower than its room a line is set: the renderer reckons with rounded widths. */
const TOLERANCE = 0.97

/** How wide a room is in which each of these texts stays on one line. */
export const roomFor = (texts: readonly string[], size: number): number =>
  Math.ceil((Math.max(0, ...texts.map((text) => widthOf(text))) * size) / TOLERANCE)

/**
 * The lines of a text in a room of this width. The renderer is never left to break them: of letters that it counts as
 * two it would draw others, and how high a row is could not be said before.
 */
export const linesWithin = (text: string, width: number, size: number): string[] =>
  text.split('\n').flatMap((line) => linesOf(piecesOf(line), roomIn(width, size)))

/** The same for a cell of a list: what it counts up (通訳、筆談) is broken behind its commas where each has a line's room. */
export function cellLinesWithin(text: string, width: number, size: number): string[] {
  const room = roomIn(width, size)
  return text.split('\n').flatMap((line) => {
    const counted = line.split(/(?<=、)/u)
    return linesOf(counted.every((one) => widthOf(one) <= room) ? counted : piecesOf(line), room)
  })
}

const roomIn = (width: number, size: number): number => (width * TOLERANCE) / size

function linesOf(pieces: readonly string[], room: number): string[] {
  const lines: string[][] = [[]]
  for (const part of pieces.flatMap((piece) => (widthOf(piece) > room ? clustersOf(piece) : [piece]))) {
    const last = lines.at(-1) ?? []
    if (last.length > 0 && widthOf([...last, part.trimEnd()].join('')) > room) lines.push([part.trimStart()])
    else last.push(part)
  }
  return withoutWidow(lines).map((line) => line.join('').trimEnd())
}

/** No letter stands alone on the last line: 受け取り ends with 取り there, not with り. */
function withoutWidow(lines: string[][]): string[][] {
  const [before = [], last = []] = lines.slice(-2)
  const isAlone = lines.length > 1 && last.length === 1 && clustersOf(last.join('')).length === 1
  const moved = before.at(-1)?.trim()
  if (!isAlone || !moved || before.length < 3) return lines
  return [...lines.slice(0, -2), before.slice(0, -1), [moved, ...last]]
}
