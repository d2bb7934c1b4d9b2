import { describe, expect, it } from 'vitest'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { availabilityParams, readAvailabilityQuery } from '#components/slots/availability-query.ts'
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
})

const aCounter = (id: string, serviceIds: string[]): Counter => ({
  id,
  name: { ja: id },
  address: { ja: '' },
  directions: { ja: '' },
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

describe('what somebody wants to book', () => {
  it('is the first service for one person at every counter that takes it, when nothing is asked', () => {
    const found = read({})
    expect(found?.query).toMatchObject({
      service: { id: 'pickup' },
      persons: 1,
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
      query: { persons: 2 },
      notes: ['persons_limited'],
    })
  })

  it.each([
    { service: 'none' },
    { persons: '0' },
    { persons: '1.5' },
    { persons: ['1', '2'] },
    { first: 'yes' },
  ])('replaces %j and says so once', (params) => {
    expect(read({ ...params, view: 'grid' })?.notes).toEqual(['garbled'])
  })

  it('finds itself again in an address', () => {
    const found = read({
      service: 'pin',
      persons: '2',
      counter: 'city-hall',
      day: '2026-12-03',
      view: 'list',
    })
    if (!found) throw new Error('nothing is offered')
    const params = Object.fromEntries(new URLSearchParams(availabilityParams(found.query)))
    expect(read(params)).toEqual(found)
  })

  it('is nothing where the city offers nothing', () => {
    expect(readAvailabilityQuery({}, { ...offer, services: [] })).toBeNull()
  })
})
