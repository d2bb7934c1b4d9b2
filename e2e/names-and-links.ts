import { expect, type Page } from '@playwright/test'

/** A link of a page: where it leads, and how it calls that. */
export type NamedLink = { on: string; href: string; name: string; place: 'menus' | 'map' | 'page' }

/** Every link that leads on within the product, but for the switch of languages. */
export async function linksOf(page: Page): Promise<NamedLink[]> {
  const on = new URL(page.url()).pathname.slice(1).split('/').slice(1).join('/')
  const links = await page.locator('a[href]:not(.language, [href^="#"])').evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((link) => ({
      address: link.href,
      name: (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim(),
      isInMenus: link.closest('header, footer') !== null,
    })),
  )
  return links.flatMap(({ address, name, isInMenus }) => {
    const url = new URL(address)
    if (url.origin !== new URL(page.url()).origin) return []
    const place = on === 'sitemap' ? 'map' : 'page'
    return [{ on, href: url.pathname + url.search, name, place: isInMenus ? 'menus' : place }]
  })
}

/**
 * WCAG 3.2.4: a page of the menus or the site map has one name there, which every other link to it holds ("Back to My
 * page"); and one name leads to one page. Days, months and filters are states of a page, told apart within it.
 */
export function expectSteadyNames(links: readonly NamedLink[]): void {
  const pages = links.filter(({ href }) => !href.includes('?'))
  const called = [...Map.groupBy(pages.filter(isNotHome), ({ href }) => href)].flatMap(([href, to]) => {
    const [known] = to
      .filter(({ place }) => place !== 'page')
      .toSorted((a, b) => a.name.length - b.name.length)
    const others = known ? to.filter(({ name }) => !holds(name, known.name)).map(({ name }) => name) : []
    return others.length === 0 ? [] : [{ href, known: known?.name, others: [...new Set(others)] }]
  })
  expect(called, 'one page, several names').toEqual([])
  const leading = [...Map.groupBy(pages, ({ name }) => name)].flatMap(([name, from]) => {
    const addresses = [...new Set(from.map(({ href }) => href))]
    return addresses.length === 1 ? [] : [{ name, addresses }]
  })
  expect(leading, 'one name, several pages').toEqual([])
}

const holds = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.toLowerCase())

/** The way home is the sign of the city with its name. */
const isNotHome = ({ href }: NamedLink): boolean => !/^\/[^/]+$/.test(href)

/** The same for the states of one page: no two of its links have one name and different addresses. */
export function expectNamesWithin(links: readonly NamedLink[]): void {
  const twice = [...Map.groupBy(links, ({ name }) => name)].filter(
    ([, from]) => new Set(from.map(({ href }) => href)).size > 1,
  )
  expect(twice.map(([name, from]) => [name, from.map(({ href }) => href)])).toEqual([])
}

/** WCAG 2.4.5: every page is reached in two of three ways: from the menus, from the site map, from another page. */
export function expectTwoWays(links: readonly NamedLink[], addresses: readonly string[]): void {
  const ways = (address: string) =>
    new Set(
      links.filter(({ href, on }) => pathOf(href) === address && on !== address).map(({ place }) => place),
    )
  expect(addresses.filter((address) => ways(address).size < 2)).toEqual([])
}

const pathOf = (href: string): string => href.replace(/\?.*/, '').split('/').slice(2).join('/')
