import { describe, expect, it } from 'vitest'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { availabilityParams, readAvailabilityQuery, wishIn } from '#components/slots/availability-query.ts'
import type { Counter } from '#lib/counters/queries.ts'
import type { Service } from '#lib/services/queries.ts'

const aService = (id: string, maxPersons: number): Service => ({
  id,
  name: { ja: id },
  description: { ja: '' },
  firstMinutes: 20,
  furtherMinutes: 10,
  maxPersons,
  bring: [],
  priceNote: { ja: '' },
  bookingModes: null,
  fieldKeys: null,
})

const aCounter = (id: string, serviceIds: string[]): Counter => ({
  id,
  name: { ja: id },
  address: { ja: '' },
  directions: { ja: '' },
  shortName: { ja: '' },
  guidance: { ja: '' },
  accessibility: [],
  mapUrl: null,
  phone: '',
  serviceIds,
  hours: [],
})

const offer = {
  services: [aService('pickup', 5), aService('pin', 2)],
  counters: [aCounter('city-hall', ['pickup', 'pin']), aCounter('hall', ['pickup'])],
  from: '2026-11-23',
  until: '2027-01-21',
}

const read = (params: SearchParams) => readAvailabilityQuery(params, offer)

/** As Next reads an address: what is repeated becomes a list. */
function paramsOf(address: string): SearchParams {
  const params = new URLSearchParams(address)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

describe('what somebody wants to book', () => {
  it('is the first service for one person at every counter that takes it, when nothing is asked', () => {
    const found = read({})
    expect(found?.query).toMatchObject({
      services: [{ id: 'pickup' }],
      isEach: false,
      counter: null,
      isFirst: false,
    })
    expect(found?.counters.map(({ id }) => id)).toEqual(['city-hall', 'hall'])
    expect(found?.notes).toEqual([])
  })

  it('offers only counters that take the service, and says so', () => {
    const found = read({ service: 'pin', counter: 'hall' })
    expect(found?.counters.map(({ id }) => id)).toEqual(['city-hall'])
    expect(found?.query.counter).toBeNull()
    expect(found?.notes).toEqual(['counter_not_offered'])
  })

  it('is limited to the persons of one booking, and says so', () => {
    expect(read({ service: 'pin', persons: '4' })).toMatchObject({
      query: { services: [{ id: 'pin' }, { id: 'pin' }] },
      notes: ['persons_limited'],
    })
  })

  it.each([
    { service: 'none' },
    { persons: '0' },
    { persons: '1.5' },
    { persons: ['1', '2'] },
    { service: ['pickup', 'none'] },
    { party: 'remove-' },
    { each: 'yes' },
    { first: 'yes' },
  ])('replaces %j and says so once', (params) => {
    expect(read({ ...params, view: 'grid' })?.notes).toEqual(['garbled'])
  })

  it.each<SearchParams>([
    { service: 'pin', persons: '2', counter: 'city-hall', day: '2026-12-03', view: 'list' },
    { service: ['pickup', 'pin'], counter: 'city-hall' },
    { service: ['pickup', 'pickup', 'pickup'] },
    { service: 'pin', each: '1' },
  ])('finds itself again in an address: %j', (asked) => {
    const found = read(asked)
    if (!found) throw new Error('nothing is offered')
    expect(read(paramsOf(availabilityParams(found.query)))).toEqual(found)
  })

  it('is nothing where the city offers nothing', () => {
    expect(readAvailabilityQuery({}, { ...offer, services: [] })).toBeNull()
  })
})

describe('a party with a service for each', () => {
  const services = (params: SearchParams) => read(params)?.query.services.map(({ id }) => id)

  it('has a person for each service of the address, and only counters that take all of them', () => {
    const found = read({ service: ['pickup', 'pin'], persons: '4', counter: 'hall' })
    expect(found?.query).toMatchObject({ isEach: true, services: [{ id: 'pickup' }, { id: 'pin' }] })
    expect(found?.counters.map(({ id }) => id)).toEqual(['city-hall'])
    expect(found?.notes).toEqual(['counter_not_offered'])
  })

  it.each<[SearchParams, string[]]>([
    [{ service: 'pickup', persons: '2', each: '1' }, ['pickup', 'pickup']],
    [{ service: ['pickup', 'pin'], party: 'remove-0' }, ['pin']],
    [{ service: 'pickup', each: '1', party: 'add' }, ['pickup', 'pickup']],
    [{ service: 'pickup', each: '1', party: 'remove-0' }, ['pickup']],
    [{ service: ['pickup', 'pickup'], party: 'remove-9' }, ['pickup', 'pickup']],
  ])('is %j as its buttons leave it', (params, party) => {
    expect(services(params)).toEqual(party)
    expect(read(params)).toMatchObject({ query: { isEach: true }, notes: [] })
  })

  it('is no larger than the service with the smallest party allows', () => {
    const found = read({ service: ['pickup', 'pin', 'pickup'] })
    expect(found?.query.services).toHaveLength(2)
    expect(found?.notes).toEqual(['persons_limited'])
  })

  it('says so where no counter takes all of it', () => {
    const counters = [aCounter('hall', ['pickup']), aCounter('annexe', ['pin'])]
    const found = readAvailabilityQuery({ service: ['pickup', 'pin'] }, { ...offer, counters })
    expect(found).toMatchObject({ counters: [], notes: ['no_counter'] })
  })
})

describe('how far the calendar reaches is asked', () => {
  it.each([
    ['of every counter that takes the service', { service: 'pickup' }, ['city-hall', 'hall']],
    ['of the chosen counter alone', { service: 'pickup', counter: 'hall' }, ['hall']],
    ['of all that take it where the chosen one does not', { service: 'pin', counter: 'hall' }, ['city-hall']],
  ])('%s', (_, params, counterIds) => {
    expect(wishIn(params, offer).counterIds).toEqual(counterIds)
  })
})
