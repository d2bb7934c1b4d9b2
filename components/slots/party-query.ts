import { addressReader, oneOf, type SearchParams } from '#components/slots/address-reader.ts'
import type { Service } from '#lib/services/queries.ts'

export type PartyNote = 'garbled' | 'persons_limited'

/** What the buttons of the search form do with a party whose services are chosen one by one. */
export const ADD_PERSON = 'add'
export const removePerson = (index: number): string => `remove-${index}`

type Party = { services: Service[]; isEach: boolean; notes: PartyNote[] }

/**
 * Who comes, from an address: one service for so many persons, or a service for each where it is repeated. A button
 * may add a person, with the last one's service, or take one out. Null only where the city offers nothing.
 */
export function readParty(params: SearchParams, offered: readonly Service[]): Party | null {
  const [usual] = offered
  if (!usual) return null
  const reader = addressReader(params)
  const asked = [params.service ?? ''].flat().filter((id) => id !== '')
  const found = asked.flatMap((id) => offered.find((one) => one.id === id) ?? [])
  const first = found[0] ?? usual
  const isRepeated = found.length > 1
  const persons = isRepeated ? found.length : reader.take('persons', readPersons, 1)
  const isEach = reader.take('each', oneOf(['1']), null) !== null || isRepeated
  const changed = reader.take('party', changeOf, (party: Service[]) => party)
  const wished = changed(isRepeated ? found : new Array<Service>(persons).fill(first))
  const services = wished.slice(0, Math.min(...wished.map(({ maxPersons }) => maxPersons)))
  return {
    services,
    isEach,
    notes: [
      ...(reader.isGarbled() || found.length < asked.length ? (['garbled'] as const) : []),
      ...(services.length < wished.length ? (['persons_limited'] as const) : []),
    ],
  }
}

const readPersons = (text: string): number | null => (/^[1-9]\d?$/.test(text) ? Number(text) : null)

/** The last person stays: a visit of nobody cannot be looked for. */
function changeOf(text: string): ((party: Service[]) => Service[]) | null {
  if (text === ADD_PERSON) return (party) => [...party, ...party.slice(-1)]
  const [, index] = /^remove-(\d{1,2})$/.exec(text) ?? []
  if (index === undefined) return null
  return (party) => (party.length > 1 ? party.filter((_, at) => at !== Number(index)) : party)
}
