/** Reads the HTML that React writes: well formed, attributes in double quotes. No reader for pages of others. */

type Element = { name: string; attributes: Map<string, string>; inside: string }

const ATTRIBUTE = '(?:\\s+[^\\s=/">]+(?:="[^"]*")?)'

/** Scripts hold data that looks like markup. */
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g

/** The elements of these kinds in the order of the page. None of a kind may stand inside another of its kind. */
export function elementsIn(page: string, names: readonly string[]): Element[] {
  const html = page.replace(SCRIPT, '')
  const tags = html.matchAll(new RegExp(`<(${names.join('|')})(${ATTRIBUTE}*)\\s*/?>`, 'g'))
  return [...tags].map(({ index, 0: tag, 1: name = '', 2: attributes = '' }) => {
    const [from, until] = [index + tag.length, html.indexOf(`</${name}>`, index)]
    return { name, attributes: attributesOf(attributes), inside: until === -1 ? '' : html.slice(from, until) }
  })
}

/** The attributes of a tag; one without a value is there and empty. */
const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decoded(value),
    ]),
  )

/** What a person reads of a piece of a page. */
export const wordsIn = (html: string): string => decoded(html.replace(/<[^>]*>/g, '')).trim()

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/** Character references as React writes them. */
export const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    },
  )
