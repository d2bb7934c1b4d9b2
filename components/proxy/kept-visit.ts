import type { SearchParams } from '#components/slots/address-reader.ts'
import { type ProxyWish, proxyParams } from '#lib/proxy/rules.ts'

const names = ['service', 'persons', 'each', 'counter', 'month', 'day', 'view', 'held'] as const

/**
 * What was chosen of the visit so far, with for whom and by which way: whoever looks for a caller in the middle of it
 * chooses nothing twice.
 */
export function keptVisit(sent: SearchParams, wish: ProxyWish): URLSearchParams {
  const chosen = names.flatMap((name) => [sent[name] ?? []].flat().map((value) => [name, value]))
  return new URLSearchParams([...chosen, ...proxyParams(wish)])
}
