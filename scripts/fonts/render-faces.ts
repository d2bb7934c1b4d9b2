import type { CarriedScript } from './carried-scripts.ts'

/**
 * The style rules of a script. First the device's own fonts; then its regular one by itself, of which the browser makes
 * the bold where there is no other; then the carried one, fetched where all these are lacking; last the whole one,
 * fetched when a text of the city has a letter that no word of the product has. A browser goes on to the next family
 * for what it does not find.
 */
export const renderFaces = (script: CarriedScript, characters: string[]): string => {
  const { name, family, own, source, block, isComplete } = script
  return [
    renderFace(family, own.regular.map(local), block),
    renderFace(family, own.bold.map(local), block, 700),
    renderFace(`${family} Regular`, own.regular.map(local), block),
    renderFace(`${family} Carried`, [file(`./${name}.woff2`)], rangesOf(characters)),
    ...(isComplete ? [] : [renderFace(`${family} Whole`, [file(source)], block)]),
  ].join('\n')
}

const local = (name: string): string => `local('${name}')`

const file = (address: string): string => `url('${address}') format('woff2')`

/** Blank rather than boxes while it is on its way; with script the page waits for it (`components/shell/await-font.tsx`). */
const renderFace = (family: string, sources: string[], range: string, weight = 400): string => `\
@font-face {
  font-family: '${family}';
  font-display: block;
  font-weight: ${weight};
  src:
    ${sources.join(',\n    ')};
  unicode-range: ${range};
}
`

/** `U+E01-E3A, U+E3F`. */
function rangesOf(characters: string[]): string {
  const ranges: [number, number][] = []
  for (const code of characters.map((character) => character.codePointAt(0) ?? 0)) {
    const last = ranges.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number) => code.toString(16).toUpperCase()
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ')
}
