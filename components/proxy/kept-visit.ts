import type { SearchParams } from '#components/slots/address-reader.ts'
import { type ProxyWish, proxyParams } from '#lib/proxy/rules.ts'

const names = ['service', 'persons', 'each', 'counter', 'month', 'day', 'view', 'held'] as const

/**
 * What was chosen of the visit so far, with for whom and by which way: whoever looks for a caller in the middle of it
 * chooses nothing twice. What was looked for stays with `keptWithSearch` alone, until somebody is chosen.
 */
export function keptVisit(sent: SearchParams, wish: ProxyWish): URLSearchParams {
  const chosen = names.flatMap((name) => [sent[name] ?? []].flat().map((value) => [name, value]))
  return new URLSearchParams([...chosen, ...proxyParams(wish)])
}

/** The same with the sealed word by which people were looked for, so that those who were found stay to choose from. */
export function keptWithSearch(sent: SearchParams, wish: ProxyWish): URLSearchParams {
  const kept = keptVisit(sent, wish)
  for (const [name, value] of sealedSearch(sent, wish)) kept.set(name, value)
  return kept
}

/** The word alone, where nobody has been chosen yet. */
export const sealedSearch = (
  { q }: SearchParams,
  { residentId }: ProxyWish,
): [name: string, value: string][] => (typeof q === 'string' && q && !residentId ? [['q', q]] : [])
