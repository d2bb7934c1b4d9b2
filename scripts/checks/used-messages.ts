import { argumentsOf } from '#lib/message-shape.ts'
import type { Breach } from '#scripts/checks/breach.ts'
import type { Catalogue } from '#scripts/checks/catalogues.ts'
import type { Uses } from '#scripts/checks/message-use.ts'

/**
 * Texts that no file asks for, and calls that leave a hole in a text. A key counts as asked for where its literal
 * stands beside the name of its domain, where two or more of its steps stand anywhere, or where a template begins
 * like it: rather too many than a false alarm.
 */
export function checkUse(domains: Map<string, Catalogue>, uses: Uses[]): Breach[] {
  const texts: Catalogue = new Map([...domains.values()].flatMap((catalogue) => [...catalogue]))
  const asked = new Set(uses.flatMap((use) => [...askedIn(use, [...domains.keys()], texts)]))
  return [
    ...[...texts.keys()]
      .filter((key) => !asked.has(key))
      .map((key) => ({ path: `messages/ja/${key.split('.')[0]}.json`, rule: `${key} is used nowhere` })),
    ...uses.flatMap((use) => holesIn(use, [...domains.keys()], texts)),
    ...uses.flatMap(japaneseIn),
  ]
}

function askedIn({ literals, heads }: Uses, domains: string[], texts: Catalogue): Set<string> {
  const near = domains.filter((domain) => literals.has(domain))
  const isAsked = (key: string): boolean => {
    const domain = key.split('.')[0] ?? ''
    const short = key.slice(domain.length + 1)
    if (literals.has(key) || (literals.has(short) && (near.includes(domain) || short.includes('.'))))
      return true
    return [...heads].some(
      (head) =>
        key.startsWith(head) || (short.startsWith(head) && (near.includes(domain) || head.includes('.'))),
    )
  }
  return new Set([...texts.keys()].filter(isAsked))
}

/** Only where the domain of the call is beyond doubt: one domain named in the file has the key. */
function holesIn({ path, literals, calls }: Uses, domains: string[], texts: Catalogue): Breach[] {
  const near = domains.filter((domain) => literals.has(domain))
  return calls.flatMap(({ key, values, line }) => {
    const [found, other] = near.flatMap((domain) => texts.get(`${domain}.${key}`) ?? [])
    if (found === undefined || other !== undefined || values === undefined) return []
    const holes = argumentsOf(found).filter((name) => !values.includes(name))
    return holes.length > 0 ? [{ path: `${path}:${line}`, rule: `${key} needs ${holes.join(', ')}` }] : []
  })
}

/** The single files of lib hold the words of the calendar and the names of languages; all others use catalogues. */
const japaneseIn = ({ path, japanese }: Uses): Breach[] =>
  /^lib\/[^/]+$/.test(path)
    ? []
    : japanese.map(({ text, line }) => ({
        path: `${path}:${line}`,
        rule: 'what people read stands in messages/',
        message: text.trim().slice(0, 30),
      }))
